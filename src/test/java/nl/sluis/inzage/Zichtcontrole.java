package nl.sluis.inzage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds berichtzicht against the rule that it is made of (D58), for all that a database has. */
public final class Zichtcontrole {
  private static final String ZICHT =
      "select deelnemer || ' ' || volgnummer || ' ' || ontvangen || ' ' || soort || ' ' || richting"
          + " || ' ' || oordeel || ' ' || status as regel from berichtzicht";

  private static final String REGEL =
      """
      select wie || ' ' || volgnummer || ' ' || ontvangen || ' ' || coalesce(soort, '') || ' '
        || case when eigen and doorgegeven then 'B' when eigen then 'V' else 'O' end || ' '
        || coalesce(oordeel, '') || ' ' || status as regel
      from (
        select bericht.*, wie, coalesce(%s, false) as eigen, %s as doorgegeven
        from bericht cross join (
          select indiener as wie from bericht union select afzender from bericht
          union select ontvanger from bericht union select ontvanger from uitgaand) ogen
        where wie <> '' and %s) gezien
      """
          .formatted(
              Berichtinzage.EIGEN.replace(":wie", "wie"),
              Berichtinzage.DOORGEGEVEN.replace(":wie", "wie"),
              Berichtinzage.ZICHTBAAR.replace(":wie", "wie"));

  private Zichtcontrole() {}

  /** Says how many lines it has. */
  public static int klopt(JdbcClient database) {
    List<String> zicht = database.sql(ZICHT).query(String.class).list();
    assertThat(zicht)
        .as("berichtzicht, beside what ZICHTBAAR says of every message and every party")
        .containsExactlyInAnyOrderElementsOf(database.sql(REGEL).query(String.class).list());
    return zicht.size();
  }
}
