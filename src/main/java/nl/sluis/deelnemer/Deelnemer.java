package nl.sluis.deelnemer;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.sluis.bericht.Berichtsoort;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A party that is connected to the gateway.
 *
 * @param code AGB-code of an aanbieder (eight digits), CBS code of a gemeente (four), or a word for
 *     a regio
 * @param naam as people know it
 * @param kanaal the way by which it gets what is for it
 * @param sftp its SFTP server; null unless the kanaal is SFTP
 * @param ggk its StUF-GGk endpoint; null unless the kanaal is GGK
 * @param formaat how files for it are packed
 * @param beantwoording who answers the messages that it receives
 * @param beantwoordingPerAfzender where that is otherwise for those of one sender
 * @param tweedePaarOgenVanaf from so many euros that are approved, who decides at the console must
 *     be another than who made the draft; null for the same as others
 * @param aanmelding by what its systems are recognised
 * @param gemachtigden codes of the deelnemers that may send for it
 * @param berichtsoorten what it may send; empty for all that its kind of party sends
 * @param leden of a regio: CBS codes of its gemeenten
 * @param limieten how much it may send
 * @param stilte how long it may be silent before the operator is told; null when that is no matter
 * @param parkerenNa how long delivery to it is tried; null for as long as to others
 */
public record Deelnemer(
    String code,
    String naam,
    Kanaal kanaal,
    @Nullable SftpAansluiting sftp,
    @Nullable GgkAansluiting ggk,
    @DefaultValue("XML") Formaat formaat,
    @DefaultValue("SLUIS") Beantwoording beantwoording,
    @DefaultValue List<Uitzondering> beantwoordingPerAfzender,
    @Nullable Long tweedePaarOgenVanaf,
    @DefaultValue Aanmelding aanmelding,
    @DefaultValue Set<String> gemachtigden,
    @DefaultValue Set<Berichtsoort> berichtsoorten,
    @DefaultValue Set<String> leden,
    @DefaultValue Limieten limieten,
    @Nullable Duration stilte,
    @Nullable Duration parkerenNa) {

  /** A way in and out. */
  public enum Kanaal {
    /** Folders in and uit of its own. */
    MAP,
    /** It fetches what is for it over HTTP, and acknowledges it. */
    HTTP,
    /** An SFTP server, of which we empty one folder and fill another. */
    SFTP,
    /** The national SOAP envelope. */
    GGK
  }

  /** How a file for a deelnemer is packed. */
  public enum Formaat {
    /** The message as it is. */
    XML,
    /** The message in a zip. */
    ZIP
  }

  /** Who answers what a deelnemer receives. */
  public enum Beantwoording {
    /** The gateway, at once. */
    SLUIS,
    /** The deelnemer itself; a declaratie waits for its decision (ter beoordeling). */
    BACKOFFICE
  }

  /** For the messages of one sender, by its code, another answers. */
  public record Uitzondering(String afzender, Beantwoording beantwoording) {}

  /** Who answers what it receives of this sender. */
  public Beantwoording beantwoordingVan(String afzender) {
    return beantwoordingPerAfzender.stream()
        .filter(uitzondering -> uitzondering.afzender().equals(afzender))
        .map(Uitzondering::beantwoording)
        .findFirst()
        .orElse(beantwoording);
  }

  /** What kind of party it is, by its code. */
  public Deelnemersoort soort() {
    return Deelnemersoort.van(code);
  }
}
