package nl.sluis.meting;

import java.io.IOException;
import java.util.Set;

/** Sends messages as their senders do: over HTTP, or from the folder on their own SFTP server. */
final class Meetverzender implements Meetloop.Verzender {
  private final Meetpost post;
  private final Meetsftp sftp;
  private final Set<String> overSftp;

  Meetverzender(int poort, Meetsftp sftp, Set<String> overSftp) {
    this.post = new Meetpost(poort);
    this.sftp = sftp;
    this.overSftp = overSftp;
  }

  @Override
  public Meetloop.Weg weg(String afzender) {
    return overSftp.contains(afzender) ? Meetloop.Weg.SFTP : Meetloop.Weg.HTTP;
  }

  @Override
  public void verstuur(Meetverkeer.Zending zending) throws IOException, InterruptedException {
    switch (weg(zending.afzender())) {
      case HTTP -> post.stuur(zending.inhoud(), Meetpost.XML);
      case SFTP -> sftp.leg(zending.afzender(), zending.identificatie() + ".xml", zending.inhoud());
    }
  }
}
