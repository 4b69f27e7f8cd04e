package nl.sluis.console.post;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sluis.api.Aanleverbalie;
import nl.sluis.api.Controlekamer;
import nl.sluis.api.Inzage;
import nl.sluis.bericht.BerichtReader;
import nl.sluis.console.Bezoeker;
import nl.sluis.console.Formulier;
import nl.sluis.console.Opmaak;
import nl.sluis.console.Pagina;
import nl.sluis.console.bestand.Upload;
import nl.sluis.toegang.VoorRol;
import nl.sluis.verwerking.Voorcontrole.Uitkomst;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Judges a message, or a zip of them, and forgets it: nothing is kept and nothing is sent. */
@Controller
@Lazy
@VoorRol
class Controleerpaginas {
  private final Controlekamer kamer;
  private final Aanleverbalie balie;

  Controleerpaginas(Controlekamer kamer, Aanleverbalie balie) {
    this.kamer = kamer;
    this.balie = balie;
  }

  @Inzage(Inzage.GEEN)
  @GetMapping(Postmenu.CONTROLEER)
  Pagina formulier(Bezoeker bezoeker) {
    return pagina(new Controleblad(Postmenu.van(bezoeker), Formulier.leeg(), null, null));
  }

  private static Pagina pagina(Controleblad blad) {
    return Pagina.van("post/controleer", "Bericht controleren", blad);
  }

  /** What would be said of it. */
  @Inzage("BERICHT_GECONTROLEERD")
  @PostMapping(Postmenu.CONTROLEER)
  Pagina controleer(
      Bezoeker bezoeker,
      @RequestParam(required = false) @Nullable MultipartFile bestand,
      @RequestParam(defaultValue = "") String peildatum)
      throws IOException {
    Upload upload = Upload.van(bestand, BerichtReader.MAX_BYTES);
    Formulier formulier = Formulier.van(Map.of("peildatum", peildatum));
    if (upload.fout() != null) {
      formulier = formulier.metFout("bestand", upload.fout());
    }
    Optional<LocalDate> dag = dag(peildatum);
    if (dag.isEmpty() && !peildatum.isBlank()) {
      formulier =
          formulier.metFout(
              "peildatum", "Peildatum klopt niet. Verwacht: een dag, als JJJJ-MM-DD.");
    }
    if (formulier.heeftFouten()) {
      return pagina(new Controleblad(Postmenu.van(bezoeker), formulier, null, null))
          .metStatus(HttpStatus.BAD_REQUEST);
    }
    List<Uitkomst> uitkomsten =
        kamer
            .controleer(
                () ->
                    balie.lees(
                        new ByteArrayInputStream(upload.inhoud()), upload.naam(), bezoeker.wie()),
                dag.orElse(null),
                bezoeker.wie())
            .uitkomsten();
    return pagina(
            new Controleblad(
                Postmenu.van(bezoeker),
                formulier,
                Opmaak.verslag(uitkomsten.stream().map(Uitkomst::rapport).toList()),
                "Beoordeeld op peildatum %s. Er is niets bewaard en niets verstuurd."
                    .formatted(Opmaak.dag(uitkomsten.get(0).peildatum().datum()))))
        .metAantal(Opmaak.aantal(uitkomsten.size(), "bericht", "berichten"));
  }

  private static Optional<LocalDate> dag(String tekst) {
    try {
      return Optional.of(LocalDate.parse(tekst.strip()));
    } catch (DateTimeParseException geenDag) {
      return Optional.empty();
    }
  }
}
