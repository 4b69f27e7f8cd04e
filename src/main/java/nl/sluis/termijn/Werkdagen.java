package nl.sluis.termijn;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** Counts days without weekends and the public holidays of the Netherlands. */
public final class Werkdagen {
  private static final HolidayManager FEESTDAGEN =
      HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NETHERLANDS));

  private Werkdagen() {}

  /** The last of this many working days after the day; the day itself does not count. */
  public static LocalDate na(LocalDate begin, int aantal) {
    LocalDate dag = begin;
    for (int geteld = 0; geteld < aantal; ) {
      dag = dag.plusDays(1);
      if (isWerkdag(dag)) {
        geteld++;
      }
    }
    return dag;
  }

  /** How many working days lie after the one day, up to and with the other; 0 for one before it. */
  public static int tussen(LocalDate begin, LocalDate einde) {
    return (int)
        begin
            .plusDays(1)
            .datesUntil(einde.isAfter(begin) ? einde.plusDays(1) : begin.plusDays(1))
            .filter(Werkdagen::isWerkdag)
            .count();
  }

  private static boolean isWerkdag(LocalDate dag) {
    return dag.getDayOfWeek() != DayOfWeek.SATURDAY
        && dag.getDayOfWeek() != DayOfWeek.SUNDAY
        && !FEESTDAGEN.isHoliday(dag);
  }
}
