package ma.istiqbal.site.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import ma.istiqbal.defaults.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A place inside a site where users are received.
 *
 * @param code unique within the site, immutable
 * @param announcedWaitMinutes what users are told that they will wait at most; absent when they are told nothing
 * @param announcements what was announced and since when, oldest first: a wait is judged by what was announced then
 */
public record ServicePoint(
        String code,
        Kind kind,
        LocalizedText names,
        boolean open,
        @Nullable Integer announcedWaitMinutes,
        List<Announcement> announcements) {

    /** Far more than a measured visit can be old. */
    private static final int MOST_ANNOUNCEMENTS = 200;

    public ServicePoint {
        // Absent from what was stored before there were announcements.
        announcements = List.copyOf(Objects.requireNonNullElse(announcements, List.of()));
    }

    /** What stands there. */
    public enum Kind {
        DESK,
        COUNTER,
        KIOSK,
        WAITING_ROOM,
        VISITING_AREA
    }

    /**
     * What was announced from a moment on.
     *
     * @param minutes absent from when on nothing was announced
     */
    public record Announcement(@Nullable Integer minutes, Instant since) {}

    static ServicePoint added(String code, Kind kind, LocalizedText names, @Nullable Integer announced, Instant now) {
        return new ServicePoint(code, kind, names, true, null, List.of()).announcing(announced, now);
    }

    ServicePoint changed(Kind newKind, LocalizedText newNames, boolean nowOpen, @Nullable Integer wait, Instant now) {
        return new ServicePoint(code, newKind, newNames, nowOpen, announcedWaitMinutes, announcements)
                .announcing(wait, now);
    }

    ServicePoint closed() {
        return new ServicePoint(code, kind, names, false, announcedWaitMinutes, announcements);
    }

    private ServicePoint announcing(@Nullable Integer minutes, Instant now) {
        if (Objects.equals(minutes, announcedWaitMinutes)) {
            return this;
        }
        List<Announcement> all = new ArrayList<>(announcements);
        all.add(new Announcement(minutes, now));
        List<Announcement> latest = all.subList(Math.max(0, all.size() - MOST_ANNOUNCEMENTS), all.size());
        return new ServicePoint(code, kind, names, open, minutes, latest);
    }

    /**
     * The wait announced on a day: what the day began with, or else the first announcement made during it. What is
     * announced later changes neither.
     */
    public @Nullable Integer announcedOn(LocalDate day, ZoneId zone) {
        Instant begin = day.atStartOfDay(zone).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        Integer announced = null;
        for (Announcement announcement : announcements) {
            boolean before = !announcement.since().isAfter(begin);
            if (before || (announced == null && announcement.since().isBefore(end))) {
                announced = announcement.minutes();
            }
        }
        return announced;
    }
}
