package ma.istiqbal.site.holiday;

import ma.istiqbal.defaults.change.Change;
import ma.istiqbal.defaults.files.ShippedFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Loads the holidays that ship with the service where they are missing; what was changed since is left as it is. */
@Component
class ProgrammeHolidays implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ProgrammeHolidays.class);

    private final ShippedFiles files;
    private final Holidays holidays;

    ProgrammeHolidays(ShippedFiles files, Holidays holidays) {
        this.files = files;
        this.holidays = holidays;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        long loaded = files.list("programme/holidays.json", Holiday.class).stream()
                .filter(holiday -> !holidays.contains(holiday.code()))
                .filter(this::add)
                .count();
        if (loaded > 0) {
            LOG.info("loaded {} holidays, none of them confirmed", loaded);
        }
    }

    private boolean add(Holiday holiday) {
        try {
            holidays.add(holiday, Change.byPlatform("programme-data", "added"));
            return true;
        } catch (HolidayCodeTaken anotherInstanceWasFaster) {
            return false;
        }
    }
}
