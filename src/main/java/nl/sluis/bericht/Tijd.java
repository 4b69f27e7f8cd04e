package nl.sluis.bericht;

import java.math.BigDecimal;

/**
 * A time of day as xs:time knows it without a time zone. 24:00:00 is a time and any number of
 * decimals may follow the seconds, so LocalTime cannot hold it.
 *
 * @param tekst as it stands in the message, without white space around it
 */
public record Tijd(String tekst) implements Comparable<Tijd> {

  private BigDecimal seconden() {
    long heleMinuten =
        Long.parseLong(tekst.substring(0, 2)) * 60 + Long.parseLong(tekst.substring(3, 5));
    return new BigDecimal(tekst.substring(6)).add(BigDecimal.valueOf(heleMinuten * 60));
  }

  @Override
  public int compareTo(Tijd ander) {
    return seconden().compareTo(ander.seconden());
  }
}
