package ma.istiqbal.site.calendar;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ma.istiqbal.calendar.Span;
import ma.istiqbal.calendar.WeeklyHours;
import org.jspecify.annotations.Nullable;

/** The hours of each day of the week; a day left out is closed. */
@Schema(name = "WeeklyHours")
public record Week(
        @Nullable @Size(max = MOST) List<@NotNull @Valid Hours> monday,
        @Nullable @Size(max = MOST) List<@NotNull @Valid Hours> tuesday,
        @Nullable @Size(max = MOST) List<@NotNull @Valid Hours> wednesday,
        @Nullable @Size(max = MOST) List<@NotNull @Valid Hours> thursday,
        @Nullable @Size(max = MOST) List<@NotNull @Valid Hours> friday,
        @Nullable @Size(max = MOST) List<@NotNull @Valid Hours> saturday,
        @Nullable @Size(max = MOST) List<@NotNull @Valid Hours> sunday) {

    /** Spans that a day can have. */
    static final int MOST = 6;

    static Week mondayToFriday(Hours hours) {
        List<Hours> day = List.of(hours);
        return new Week(day, day, day, day, day, null, null);
    }

    List<Hours> on(DayOfWeek day) {
        List<Hours> hours = switch (day) {
            case MONDAY -> monday;
            case TUESDAY -> tuesday;
            case WEDNESDAY -> wednesday;
            case THURSDAY -> thursday;
            case FRIDAY -> friday;
            case SATURDAY -> saturday;
            case SUNDAY -> sunday;
        };
        return hours == null ? List.of() : hours;
    }

    WeeklyHours hours() {
        Map<DayOfWeek, List<Span>> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day, spans(on(day)));
        }
        return new WeeklyHours(days);
    }

    static List<Span> spans(Collection<Hours> hours) {
        return hours.stream().map(Hours::span).toList();
    }
}
