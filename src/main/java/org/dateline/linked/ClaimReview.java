package org.dateline.linked;

/**
 * A fact check that a report tells of.
 *
 * @param url where the check itself stands, or else the report
 * @param claimant who made the claim, or empty
 * @param rating the finding in words
 */
public record ClaimReview(String url, String claim, String claimant, String rating) implements Node {

    @Override
    public void write(JsonText json) {
        json.text("@type", "ClaimReview").text("url", url).text("claimReviewed", claim);
        if (!claimant.isEmpty()) {
            // whether a person or an organisation, the article does not say
            json.object(
                    "itemReviewed",
                    reviewed ->
                            reviewed.text("@type", "Claim").object("author", author -> author.text("name", claimant)));
        }
        json.object("reviewRating", found -> found.text("@type", "Rating").text("alternateName", rating));
    }
}
