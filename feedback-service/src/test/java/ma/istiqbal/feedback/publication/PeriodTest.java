package ma.istiqbal.feedback.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026-10, 2026-10-01, 2026-10-31, 2026-11",
        "2024-02, 2024-02-01, 2024-02-29, 2024-03",
        "2026-Q1, 2026-01-01, 2026-03-31, 2026-Q2",
        "2026-Q4, 2026-10-01, 2026-12-31, 2027-Q1"
    })
    void aCodeNamesACompletePeriod(String code, LocalDate from, LocalDate to, String next) {
        Period period = Period.of(code);
        assertThat(period.code()).isEqualTo(code);
        assertThat(period.from()).isEqualTo(from);
        assertThat(period.to()).isEqualTo(to);
        assertThat(period.next().code()).isEqualTo(next);
    }

    /** Whose digits are others. */
    @Test
    void aCodeIsTheSameOnAMachineInEgypt() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.of("ar", "EG"));
        try {
            assertThat(Period.quarter(YearMonth.of(2026, 9)).code()).isEqualTo("2026-Q3");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void eachMonthIsInOneQuarter() {
        assertThat(Period.month(YearMonth.of(2026, 9)).quarter().code()).isEqualTo("2026-Q3");
        assertThat(Period.of("2026-Q3").inMonths())
                .extracting(Period::code)
                .containsExactly("2026-07", "2026-08", "2026-09");
    }
}
