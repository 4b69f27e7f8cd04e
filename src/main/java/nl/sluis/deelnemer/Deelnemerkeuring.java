package nl.sluis.deelnemer;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.sluis.bericht.Berichtsoort;
import nl.sluis.deelnemer.Deelnemer.Kanaal;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What must hold between the fields of a deelnemer, and between deelnemers. */
@Component
class Deelnemerkeuring {
  private final SslBundles bundels;
  private final Environment omgeving;

  Deelnemerkeuring(SslBundles bundels, Environment omgeving) {
    this.bundels = bundels;
    this.omgeving = omgeving;
  }

  /** All mistakes of all. */
  List<Deelnemerfout> keur(Collection<Deelnemer> deelnemers, Aanmelding beheerders) {
    List<Deelnemerfout> fouten = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    deelnemers.forEach(
        deelnemer -> {
          if (!codes.add(deelnemer.code())) {
            meld(fouten, deelnemer, "code", "staat er twee keer; laat er één staan.");
          }
        });
    Map<String, String> aanmeldingen = new HashMap<>();
    beheerders.alle().forEach(aanmelding -> aanmeldingen.put(aanmelding, "de beheerders"));
    for (Deelnemer deelnemer : deelnemers) {
      keurKanaal(deelnemer, fouten);
      keurSftp(deelnemer, fouten);
      keurGgk(deelnemer, fouten);
      keurBeantwoording(deelnemer, fouten);
      keurRechten(deelnemer, codes, fouten);
      keurAanmelding(deelnemer, aanmeldingen, fouten);
    }
    return fouten;
  }

  private static void keurKanaal(Deelnemer deelnemer, List<Deelnemerfout> fouten) {
    if (deelnemer.kanaal() == Kanaal.SFTP && deelnemer.sftp() == null) {
      meld(fouten, deelnemer, "sftp", "ontbreekt; bij kanaal sftp hoort de server erbij.");
    }
    if (deelnemer.kanaal() == Kanaal.GGK && deelnemer.ggk() == null) {
      meld(fouten, deelnemer, "ggk", "ontbreekt; bij kanaal ggk hoort het adres erbij.");
    }
  }

  private void keurSftp(Deelnemer deelnemer, List<Deelnemerfout> fouten) {
    SftpAansluiting sftp = deelnemer.sftp();
    if (sftp == null) {
      return;
    }
    if (!Files.isReadable(sftp.sleutelbestand())) {
      meld(
          fouten,
          deelnemer,
          "sftp/sleutelbestand",
          "het bestand %s is er niet of is niet te lezen.".formatted(sftp.sleutelbestand()));
    }
    String wachtzin = sftp.wachtzinUit();
    if (wachtzin != null && omgeving.getProperty(wachtzin) == null) {
      meld(
          fouten,
          deelnemer,
          "sftp/wachtzinUit",
          "de omgevingsvariabele %s is niet gezet.".formatted(wachtzin));
    }
    Set<String> mappen =
        Set.copyOf(List.of(sftp.in(), sftp.uit(), sftp.archief(), sftp.geweigerd()));
    if (mappen.size() < 4) {
      meld(
          fouten,
          deelnemer,
          "sftp",
          "in, uit, archief en geweigerd moeten verschillende mappen zijn.");
    }
  }

  private void keurGgk(Deelnemer deelnemer, List<Deelnemerfout> fouten) {
    GgkAansluiting ggk = deelnemer.ggk();
    if (ggk == null) {
      return;
    }
    if ("http".equals(ggk.adres().getScheme()) && !isDezeComputer(ggk.adres())) {
      meld(fouten, deelnemer, "ggk/adres", "gebruik https; http mag alleen op deze computer.");
    }
    String bundel = ggk.bundel();
    if (bundel != null) {
      try {
        bundels.getBundle(bundel);
      } catch (NoSuchSslBundleException onbekend) {
        meld(
            fouten,
            deelnemer,
            "ggk/bundel",
            "de SSL-bundel %s staat niet in spring.ssl.bundle.".formatted(bundel));
      }
    }
  }

  private static boolean isDezeComputer(URI adres) {
    try {
      String host = adres.getHost();
      // only a name or number that needs no look-up elsewhere
      return host != null
          && (host.equals("localhost")
              || (host.matches("[0-9.]+|\\[.*]")
                  && InetAddress.getByName(host).isLoopbackAddress()));
    } catch (UnknownHostException geenAdres) {
      return false;
    }
  }

  /** A sender need not be connected yet. */
  private static void keurBeantwoording(Deelnemer deelnemer, List<Deelnemerfout> fouten) {
    Set<String> afzenders = new HashSet<>();
    for (Deelnemer.Uitzondering uitzondering : deelnemer.beantwoordingPerAfzender()) {
      String afzender = uitzondering.afzender();
      if (!afzenders.add(afzender)) {
        meld(
            fouten,
            deelnemer,
            "beantwoordingPerAfzender",
            "%s staat er twee keer; laat er één staan.".formatted(afzender));
      }
      if (Deelnemersoort.van(afzender) == deelnemer.soort()) {
        meld(
            fouten,
            deelnemer,
            "beantwoordingPerAfzender",
            "%s stuurt deze deelnemer niets: het zijn partijen van dezelfde soort."
                .formatted(afzender));
      }
    }
  }

  private static void keurRechten(
      Deelnemer deelnemer, Set<String> codes, List<Deelnemerfout> fouten) {
    for (String gemachtigde : deelnemer.gemachtigden()) {
      if (!codes.contains(gemachtigde) || gemachtigde.equals(deelnemer.code())) {
        meld(
            fouten,
            deelnemer,
            "gemachtigden",
            "%s is geen andere deelnemer; sluit die eerst aan.".formatted(gemachtigde));
      }
    }
    for (Berichtsoort berichtsoort : deelnemer.berichtsoorten()) {
      if (!Berichtenrecht.verstuurt(deelnemer.soort(), berichtsoort)) {
        meld(
            fouten,
            deelnemer,
            "berichtsoorten",
            "een %s wordt niet door een %s verstuurd."
                .formatted(berichtsoort, deelnemer.soort().name().toLowerCase(Locale.ROOT)));
      }
    }
    if (!deelnemer.leden().isEmpty() && deelnemer.soort() != Deelnemersoort.REGIO) {
      meld(fouten, deelnemer, "leden", "alleen een regio heeft leden.");
    }
  }

  private static void keurAanmelding(
      Deelnemer deelnemer, Map<String, String> aanmeldingen, List<Deelnemerfout> fouten) {
    deelnemer
        .aanmelding()
        .alle()
        .forEach(
            aanmelding -> {
              String ander = aanmeldingen.putIfAbsent(aanmelding, deelnemer.code());
              if (ander != null) {
                meld(
                    fouten,
                    deelnemer,
                    "aanmelding",
                    "een certificaat of token hoort ook bij %s; ieder heeft een eigen."
                        .formatted(ander));
              }
            });
  }

  private static void meld(
      List<Deelnemerfout> fouten, Deelnemer deelnemer, String veld, String tekst) {
    fouten.add(new Deelnemerfout(deelnemer.code(), veld, tekst));
  }
}
