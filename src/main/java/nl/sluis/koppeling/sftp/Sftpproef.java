package nl.sluis.koppeling.sftp;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.JSchHostKeyException;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SftpException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.sluis.deelnemer.Deelnemer;
import nl.sluis.deelnemer.Deelnemer.Kanaal;
import nl.sluis.deelnemer.SftpAansluiting;
import nl.sluis.koppeling.Bereikbaar;
import nl.sluis.koppeling.Verbindingsproef;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Whether an SFTP server is there, is the one that was meant, takes our key and has the folders. It
 * only asks what the folders are.
 */
@Component
@Lazy
class Sftpproef implements Verbindingsproef {
  private static final int GEDULD_MS = 5_000;
  private static final String AANMELDEN = "Aanmelden";

  private final Sftpsleutels sleutels;

  Sftpproef(Sftpsleutels sleutels) {
    this.sleutels = sleutels;
  }

  @Override
  public Kanaal kanaal() {
    return Kanaal.SFTP;
  }

  @Override
  public List<Stap> proef(Deelnemer deelnemer) {
    SftpAansluiting server = Objects.requireNonNull(deelnemer.sftp());
    List<Stap> stappen = new ArrayList<>();
    stappen.add(Bereikbaar.proef(server.host(), server.poort()));
    if (stappen.get(0).gelukt()) {
      meldAan(server, stappen);
    }
    return stappen;
  }

  private void meldAan(SftpAansluiting server, List<Stap> stappen) {
    Session sessie = null;
    try {
      sessie = sessie(server);
      sessie.connect(GEDULD_MS);
      stappen.add(
          Stap.goed(
              AANMELDEN,
              "De server is degene die is ingesteld, en laat %s toe."
                  .formatted(server.gebruiker())));
      kijkRond(sessie, server, stappen);
    } catch (IOException sleutel) {
      stappen.add(
          Stap.fout("Eigen sleutel", "Niet te gebruiken: %s.".formatted(sleutel.getMessage())));
    } catch (JSchException fout) {
      stappen.add(nietAangemeld(server, fout));
    } finally {
      if (sessie != null) {
        sessie.disconnect();
      }
    }
  }

  private Session sessie(SftpAansluiting server) throws IOException, JSchException {
    JSch ssh = new JSch();
    ssh.addIdentity(server.gebruiker(), sleutels.eigen(server), null, null);
    ssh.setKnownHosts(new ByteArrayInputStream(Sftpsleutels.vanServer(server)));
    Session sessie = ssh.getSession(server.gebruiker(), server.host(), server.poort());
    sessie.setConfig("StrictHostKeyChecking", "yes");
    sessie.setConfig("PreferredAuthentications", "publickey");
    sessie.setTimeout(GEDULD_MS);
    return sessie;
  }

  private static Stap nietAangemeld(SftpAansluiting server, JSchException fout) {
    if (fout instanceof JSchHostKeyException) {
      return Stap.fout(
          "Sleutel van de server",
          "De server toont een andere sleutel dan hostsleutel. Vraag de deelnemer of hij zijn server"
              + " heeft vervangen, en neem de nieuwe sleutel pas over als hij haar langs een andere"
              + " weg bevestigt.");
    }
    if (Sftpstoring.isAfgewezen(fout)) {
      return Stap.fout(
          AANMELDEN,
          "De server laat %s met onze sleutel niet toe. Vraag de deelnemer of hij onze publieke"
                  .formatted(server.gebruiker())
              + " sleutel bij deze gebruiker heeft gezet.");
    }
    return Stap.fout(
        AANMELDEN,
        "Er antwoordt iets, maar het begint geen SSH zoals Sluis dat kan. Kijk of dit de poort van"
            + " SFTP is, en of de server bijgewerkt is.");
  }

  private static void kijkRond(Session sessie, SftpAansluiting server, List<Stap> stappen)
      throws JSchException {
    ChannelSftp sftp = (ChannelSftp) sessie.openChannel("sftp");
    sftp.connect(GEDULD_MS);
    try {
      for (String map : List.of(server.in(), server.uit(), server.archief(), server.geweigerd())) {
        stappen.add(map(sftp, Sftpontvangst.opServer(server.in(), map)));
      }
    } finally {
      sftp.disconnect();
    }
  }

  private static Stap map(ChannelSftp sftp, String map) {
    String wat = "Map " + map;
    try {
      return sftp.stat(map).isDir()
          ? Stap.goed(wat, "Zij is er.")
          : Stap.fout(
              wat, "Daar staat een bestand, geen map. Vraag de deelnemer dat te herstellen.");
    } catch (SftpException fout) {
      return fout.id == ChannelSftp.SSH_FX_PERMISSION_DENIED
          ? Stap.fout(wat, "Sluis mag er niet bij. Vraag de deelnemer om rechten op deze map.")
          : Stap.fout(
              wat,
              "Zij is er niet. Vraag de deelnemer haar te maken, of verbeter haar naam bij de"
                  + " deelnemer.");
    }
  }
}
