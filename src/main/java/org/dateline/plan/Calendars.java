package org.dateline.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.dateline.archive.Day;
import org.dateline.message.Messages;
import org.dateline.page.CalendarMonth;
import org.jspecify.annotations.Nullable;

/** Months as tables of weeks, each day that has an edition a link. */
final class Calendars {

    private static final int DAYS_IN_WEEK = 7;

    /** How many reports a day needs for each step above 0; the legend in the message file says the same. */
    private static final int[] STEPS = {1, 4, 8, 15};

    private final Views views;
    private final PlanContext context;
    private final Messages messages;
    private final @Nullable LocalDate shown;

    Calendars(Views views) {
        this(views, null);
    }

    /** @param shown the day whose edition the page shows; null for none */
    Calendars(Views views, @Nullable LocalDate shown) {
        this.views = views;
        this.context = views.context();
        this.messages = views.messages();
        this.shown = shown;
    }

    CalendarMonth month(YearMonth month) {
        List<CalendarMonth.Weekday> weekdays = new ArrayList<>();
        for (int weekday = 1; weekday <= DAYS_IN_WEEK; weekday++) {
            weekdays.add(new CalendarMonth.Weekday(messages.weekday(weekday), messages.weekdayLetter(weekday)));
        }
        return new CalendarMonth(
                messages.month(month), views.href(context.addresses().month(month)), weekdays, weeks(month));
    }

    private List<CalendarMonth.Week> weeks(YearMonth month) {
        List<CalendarMonth.Week> weeks = new ArrayList<>();
        LocalDate first = month.atDay(1);
        LocalDate monday = first.minusDays(first.getDayOfWeek().getValue() - 1L);
        for (LocalDate week = monday; !week.isAfter(month.atEndOfMonth()); week = week.plusDays(DAYS_IN_WEEK)) {
            List<CalendarMonth.Cell> cells = new ArrayList<>();
            for (int day = 0; day < DAYS_IN_WEEK; day++) {
                cells.add(cell(week.plusDays(day), month));
            }
            weeks.add(new CalendarMonth.Week(cells));
        }
        return weeks;
    }

    private CalendarMonth.Cell cell(LocalDate date, YearMonth month) {
        if (!YearMonth.from(date).equals(month)) {
            return new CalendarMonth.Cell("", null, "", 0, false);
        }
        String number = Integer.toString(date.getDayOfMonth());
        Day day = context.archive().days().get(date);
        if (day == null) {
            return new CalendarMonth.Cell(number, null, "", 0, false);
        }
        return new CalendarMonth.Cell(
                number,
                views.href(context.addresses().day(date)),
                day.articles().isEmpty()
                        ? messages.day(date)
                        : messages.text(
                                "calendar.day",
                                messages.day(date),
                                messages.count("count.reports", day.articles().size())),
                step(day.articles().size()),
                date.equals(shown));
    }

    /** Fixed thresholds, so that a day keeps its step whatever is added later. */
    private static int step(int reports) {
        int step = 0;
        while (step < STEPS.length && reports >= STEPS[step]) {
            step++;
        }
        return step;
    }
}
