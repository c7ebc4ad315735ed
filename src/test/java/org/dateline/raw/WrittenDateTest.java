package org.dateline.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.dateline.article.PartialDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tue, 18 Mar 2025 23:25:07 +0200 | 2025-03-18T23:25:07+02:00",
                "Tue, 18 Mar 2025 23:25:07 GMT | 2025-03-18T23:25:07Z",
                "18 Mar 25 23:25 EST | 2025-03-18T23:25:00-05:00",
                "Tuesday, 18-March-2025 23:25:07 -00:30 | 2025-03-18T23:25:07-00:30",
                "Tue, 18 Mar 2025 23:25:07 +0000 (UTC) | 2025-03-18T23:25:07Z",
                "2025-03-18T23:25:07Z | 2025-03-18T23:25:07Z",
                "2025-03-18T23:25:07.123456+02:00 | 2025-03-18T23:25:07+02:00",
                "2025-03-18 23:25 +02 | 2025-03-18T23:25:00+02:00",
                "2025-03-18t23:25:60z | 2025-03-18T23:25:59Z",
                "Tue Mar 18 2025 23:25:07 GMT+0200 (Eastern European Standard Time) | 2025-03-18T23:25:07+02:00",
                "2025-03-18 | 2025-03-18",
                "2025-03 | 2025-03"
            })
    void aMachinesDateIsRead(String written, String meaning) {
        assertEquals(PartialDate.parse(meaning), WrittenDate.parse(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2025-03-18T23:25:07", "Tue, 18 Mar 2025 23:25:07", "Tue, 18 Mar 2025", "18 Mar 2025 23:25 XYZ"})
    void aTimeWithoutAZoneThatIsKnownIsOnlyItsDay(String written) {
        assertEquals(PartialDate.parse("2025-03-18"), WrittenDate.parse(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2025-02-30",
                "2025-13-01T00:00Z",
                "18 Foo 2025",
                "2025-03-18T25:00Z",
                "03/18/2025"
            })
    void whatIsNoDateIsNone(String written) {
        assertEquals(Optional.empty(), WrittenDate.parse(written));
    }
}
