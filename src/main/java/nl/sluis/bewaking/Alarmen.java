package nl.sluis.bewaking;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The alarms that are and were. */
@Component
public class Alarmen {
  private final JdbcClient database;
  private final Opslagstand opslag;

  Alarmen(JdbcClient database, Opslagstand opslag) {
    this.database = database;
    this.opslag = opslag;
  }

  /**
   * Some alarms, the latest first.
   *
   * @param open only those that last, or only those that have ended; null for both
   * @param soort only of this kind; null for all
   * @param deelnemer only about this one; null for all
   * @param vanaf how many before them are left out
   */
  public List<Alarm> lijst(
      @Nullable Boolean open,
      @Nullable Alarmsoort soort,
      @Nullable String deelnemer,
      long vanaf,
      int hoogstens) {
    return lijst(open, soort, deelnemer, null, vanaf, hoogstens);
  }

  /**
   * The same by pages that stay as they are when alarms are added.
   *
   * @param na the id of the last alarm of the page before; null for the first page
   */
  public List<Alarm> na(
      @Nullable Boolean open,
      @Nullable Alarmsoort soort,
      @Nullable String deelnemer,
      @Nullable Long na,
      int hoogstens) {
    return lijst(open, soort, deelnemer, na, 0, hoogstens);
  }

  private List<Alarm> lijst(
      @Nullable Boolean open,
      @Nullable Alarmsoort soort,
      @Nullable String deelnemer,
      @Nullable Long na,
      long vanaf,
      int hoogstens) {
    List<Alarm> alarmen = new ArrayList<>();
    if (na == null && vanaf == 0 && !Boolean.FALSE.equals(open) && deelnemer == null) {
      opslag.open().stream()
          .filter(alarm -> soort == null || alarm.soort() == soort)
          .forEach(alarmen::add);
    }
    try {
      alarmen.addAll(bewaard(open, soort, deelnemer, na, vanaf, hoogstens));
    } catch (DataAccessException fout) {
      if (alarmen.isEmpty()) {
        throw fout;
      }
    }
    return alarmen;
  }

  private List<Alarm> bewaard(
      @Nullable Boolean open,
      @Nullable Alarmsoort soort,
      @Nullable String deelnemer,
      @Nullable Long na,
      long vanaf,
      int hoogstens) {
    return database
        .sql(
            """
            select * from alarm
            where (cast(:open as boolean) is null or (geeindigd is null) = :open)
              and (cast(:soort as text) is null or soort = :soort)
              and (cast(:deelnemer as text) is null or split_part(onderwerp, ' ', 1) = :deelnemer)
              and (cast(:na as bigint) is null or id < :na)
            order by id desc limit :hoogstens offset :vanaf
            """)
        .param("open", open)
        .param("soort", soort == null ? null : soort.name())
        .param("deelnemer", deelnemer)
        .param("na", na)
        .param("hoogstens", hoogstens)
        .param("vanaf", vanaf)
        .query(AlarmRepository::alarm)
        .list();
  }
}
