package org.dateline.raw;

import java.net.http.HttpHeaders;

/**
 * What a server answered.
 *
 * @param bytes what was wanted of its body, freed of any compression
 * @param whole whether the body ended within its limit
 */
record Reply(int status, HttpHeaders headers, byte[] bytes, boolean whole) {

    String header(String name) {
        return headers.firstValue(name).orElse("").strip();
    }

    ContentType type() {
        return ContentType.parse(header("Content-Type"));
    }

    boolean isRedirect() {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    Validators.Validator validator() {
        return new Validators.Validator(header("ETag"), header("Last-Modified"));
    }
}
