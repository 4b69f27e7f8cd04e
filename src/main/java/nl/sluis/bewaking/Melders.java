package nl.sluis.bewaking;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import nl.sluis.start.Startfout;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailSender;
import org.springframework.stereotype.Component;

/** The ways in which this gateway gives notice, as they are configured; there may be none. */
@Component
class Melders {
  private final List<Melder> melders = new ArrayList<>();

  Melders(
      AlarmInstellingen instellingen, ObjectProvider<MailSender> mailserver, ObjectMapper json) {
    AlarmInstellingen.Webhook webhook = instellingen.webhook();
    if (webhook.adres() != null) {
      melders.add(new Webhookmelder(webhook.adres(), webhook.geheim(), instellingen.adres(), json));
    }
    if (!instellingen.mail().aan().isEmpty()) {
      melders.add(new Mailmelder(verplicht(mailserver), instellingen.mail(), instellingen.adres()));
    }
  }

  private static MailSender verplicht(ObjectProvider<MailSender> mailserver) {
    MailSender server = mailserver.getIfAvailable();
    if (server == null) {
      throw new Startfout(
          "Alarmen gaan per mail naar sluis.alarm.mail.aan, maar er is geen mailserver ingesteld.",
          "Stel spring.mail.host in, of haal sluis.alarm.mail.aan weg.");
    }
    return server;
  }

  List<Melder> alle() {
    return melders;
  }

  String[] wegen() {
    return melders.stream().map(Melder::weg).toArray(String[]::new);
  }
}
