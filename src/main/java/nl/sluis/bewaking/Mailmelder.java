package nl.sluis.bewaking;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;

/** Sends a notice as plain text. */
final class Mailmelder implements Melder {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", Locale.forLanguageTag("nl"))
          .withZone(ZoneId.of("Europe/Amsterdam"));

  private final MailSender mail;
  private final AlarmInstellingen.Mail adressen;
  private final URI gateway;

  Mailmelder(MailSender mail, AlarmInstellingen.Mail adressen, URI gateway) {
    this.mail = mail;
    this.adressen = adressen;
    this.gateway = gateway;
  }

  @Override
  public String weg() {
    return "MAIL";
  }

  @Override
  public void meld(Melding melding) throws IOException {
    SimpleMailMessage brief = new SimpleMailMessage();
    brief.setFrom(adressen.van());
    brief.setTo(adressen.aan().toArray(String[]::new));
    brief.setSubject("[Sluis] " + melding.titel());
    brief.setText(tekst(melding));
    try {
      mail.send(brief);
    } catch (MailException fout) {
      throw new IOException("Not taken over by the mail server", fout);
    }
  }

  private String tekst(Melding melding) {
    Alarm alarm = melding.alarm();
    Instant geeindigd = alarm.geeindigd();
    if (melding.gebeurtenis() == Melding.Gebeurtenis.EINDE && geeindigd != null) {
      return """
      Dit is voorbij: %s

      Van %s tot %s (Nederlandse tijd). U hoeft niets te doen.

      Alle alarmen: %s
      """
          .formatted(
              alarm.titel(),
              MOMENT.format(alarm.sinds()),
              MOMENT.format(geeindigd),
              gateway.resolve("/api/v1/alarmen"));
    }
    return """
    %s

    Sinds: %s (Nederlandse tijd)
    Wat u kunt doen: %s
    Meer weten: %s

    U krijgt nog één bericht, als dit voorbij is. Alle alarmen: %s
    """
        .formatted(
            alarm.uitleg(),
            MOMENT.format(alarm.sinds()),
            alarm.herstel(),
            gateway.resolve(alarm.pad()),
            gateway.resolve("/api/v1/alarmen"));
  }
}
