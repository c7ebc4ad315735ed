package org.dateline.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://outlet.example | https://outlet.example/",
                "HTTPS://Outlet.Example:443/A?b=c#d | https://outlet.example/A?b=c",
                "http://outlet.example:8080/ | http://outlet.example:8080/",
                "http://outlet.example:/ | http://outlet.example/",
                "https://приклад.укр/новини?місто=Київ | https://xn--80aikifvh.xn--j1amh/%D0%BD%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8"
                        + "?%D0%BC%D1%96%D1%81%D1%82%D0%BE=%D0%9A%D0%B8%D1%97%D0%B2",
                "https://outlet.example/a b¦c%7C%zz{d} | https://outlet.example/a%20b%7Cc%7C%25zz%7Bd%7D",
                "https://outlet.example/../a/./b/../c//d/.. | https://outlet.example/a/c//",
                "https://archive.example/2025/https://outlet.example/.a | https://archive.example/2025/https://outlet.example/.a",
                "http://[::1]:81/a | http://[::1]:81/a"
            })
    void anAddressIsReadAsPeopleWriteIt(String written, String meaning) {
        assertEquals(
                meaning,
                Address.parse(written.replace("¦", "|")).orElseThrow().uri().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://",
                "https:///path",
                "https://user:secret@outlet.example/",
                "ftp://outlet.example/",
                "//outlet.example/",
                "http://outlet.example:0/",
                "http://outlet.example:99999/",
                "http://out let.example/",
                "http://[::1/",
                "javascript:alert(1)"
            })
    void whatIsNoAddressIsNone(String written) {
        assertEquals(Optional.empty(), Address.parse(written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../c?d e#f | https://outlet.example/c?d%20e",
                "/x | https://outlet.example/x",
                "//other.example | https://other.example/",
                "http://other.example/y | http://other.example/y",
                "?q | https://outlet.example/a/?q"
            })
    void aLinkLeadsOnFromItsPage(String link, String meaning) {
        Address page = Address.parse("https://outlet.example/a/b").orElseThrow();
        assertEquals(meaning, page.resolve(link).orElseThrow().uri().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mailto:desk@outlet.example", "javascript:void(0)", "tag:outlet.example,2025:1", "https://"})
    void aLinkOutOfTheWebLeadsNowhere(String link) {
        assertEquals(
                Optional.empty(),
                Address.parse("https://outlet.example/").orElseThrow().resolve(link));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "192.168.0.1",
                "169.254.169.254",
                "0.0.0.0",
                "[::1]",
                "[fd00::1]",
                "[fe80::1]"
            })
    void thisMachineAndItsNetworkAreInside(String host) {
        assertTrue(Address.parse("http://" + host + "/").orElseThrow().isInside());
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "[2001:db8::1]"})
    void theWebIsOutside(String host) {
        assertFalse(Address.parse("http://" + host + "/").orElseThrow().isInside());
    }
}
