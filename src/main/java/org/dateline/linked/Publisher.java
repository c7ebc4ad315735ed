package org.dateline.linked;

import org.jspecify.annotations.Nullable;

/**
 * Who publishes the digest.
 *
 * @param id the same on every page
 * @param policies null where the page does not tell all of it
 */
public record Publisher(
        String id, String name, String url, @Nullable Policies policies) implements Node {

    /**
     * How it works.
     *
     * @param logo an image's address; empty where bytes count
     * @param ethics where it says how reports are chosen and checked
     * @param corrections where it says what was corrected
     */
    public record Policies(String logo, String ethics, String corrections) {}

    @Override
    public void write(JsonText json) {
        json.text("@type", "NewsMediaOrganization")
                .text("@id", id)
                .text("name", name)
                .text("url", url);
        if (policies != null) {
            json.text("logo", policies.logo())
                    .text("ethicsPolicy", policies.ethics())
                    .text("verificationFactCheckingPolicy", policies.ethics())
                    .text("correctionsPolicy", policies.corrections());
        }
    }
}
