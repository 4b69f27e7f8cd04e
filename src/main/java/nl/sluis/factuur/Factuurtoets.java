package nl.sluis.factuur;

import com.helger.diagnostics.error.IError;
import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.IValidationExecutorSet;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.result.ValidationResultList;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.peppol.PeppolValidation2026_05;
import com.helger.phive.simplerinvoicing.SimplerInvoicingValidation;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Document;

/**
 * Holds an invoice against the official rules: the schema of UBL, those of the European norm, and
 * those of Peppol or NLCIUS. The first time takes some seconds, in which the rules are compiled.
 */
public final class Factuurtoets {
  /** An invoice may have so many bytes, attachments included. */
  public static final int MAX_BYTES = 10_000_000;

  private static final String CREDITNOTA = "CreditNote";

  private static final Map<Specificatie, DVRCoordinate> FACTUREN =
      Map.of(
          Specificatie.PEPPOL,
          PeppolValidation2026_05.VID_OPENPEPPOL_INVOICE_UBL_V3,
          Specificatie.NLCIUS,
          SimplerInvoicingValidation.VID_SI_INVOICE_V2_0_3_12);
  private static final Map<Specificatie, DVRCoordinate> CREDITNOTAS =
      Map.of(
          Specificatie.PEPPOL,
          PeppolValidation2026_05.VID_OPENPEPPOL_CREDIT_NOTE_UBL_V3,
          Specificatie.NLCIUS,
          SimplerInvoicingValidation.VID_SI_CREDIT_NOTE_V2_0_3_12);

  private final ValidationExecutorSetRegistry<IValidationSourceXML> regels =
      new ValidationExecutorSetRegistry<>();

  public Factuurtoets() {
    PeppolValidation2026_05.init(regels);
    SimplerInvoicingValidation.initSimplerInvoicing(regels);
  }

  /**
   * The rules that an invoice or credit note of anybody says to follow.
   *
   * @return empty when it says neither
   * @throws Factuurfout when it is no XML that we read
   */
  public Optional<Specificatie> specificatie(byte[] xml) {
    String kenmerk = Factuurxml.kenmerk(Factuurxml.lees(xml));
    for (Specificatie specificatie : Specificatie.values()) {
      if (kenmerk.startsWith(specificatie.kenmerk())) {
        return Optional.of(specificatie);
      }
    }
    return Optional.empty();
  }

  /**
   * What breaks these rules; nothing when all was judged and all is right.
   *
   * @throws Factuurfout when it is no XML that we read
   */
  public List<Factuurbevinding> toets(byte[] xml, Specificatie specificatie) {
    Document document = Factuurxml.lees(xml);
    boolean isCreditnota = CREDITNOTA.equals(document.getDocumentElement().getLocalName());
    IValidationExecutorSet<IValidationSourceXML> set =
        regels.getOfID((isCreditnota ? CREDITNOTAS : FACTUREN).get(specificatie));
    ValidationResultList uitkomst =
        ValidationExecutionManager.executeValidation(
            IValidityDeterminator.createDefault(),
            set,
            ValidationSourceXML.create(null, document),
            Locale.ENGLISH);
    List<Factuurbevinding> bevindingen = new ArrayList<>();
    uitkomst.forEachFlattened(fout -> bevindingen.add(bevinding(fout)));
    eisVolledig(set, uitkomst, bevindingen);
    return bevindingen;
  }

  /** Of rules that did not run, nothing can be said: that is never a pass. */
  private static void eisVolledig(
      IValidationExecutorSet<IValidationSourceXML> set,
      ValidationResultList uitkomst,
      List<Factuurbevinding> bevindingen) {
    boolean isAllesGetoetst =
        uitkomst.size() == set.executors().size()
            && uitkomst.containsOnly(deel -> deel.getValidity().isValid());
    if (!isAllesGetoetst && bevindingen.stream().noneMatch(Factuurbevinding::isFout)) {
      throw new IllegalStateException("The rules for invoices did not all run");
    }
  }

  private static Factuurbevinding bevinding(IError fout) {
    String tekst = Regeluitleg.zonderKenmerk(fout.getErrorText(Locale.ENGLISH));
    String code = Regeluitleg.code(fout.getErrorID(), fout.getErrorText(Locale.ENGLISH));
    return new Factuurbevinding(
        code,
        fout.getErrorLevel().isError(),
        Factuurxml.pad(fout.getErrorFieldName()),
        Regeluitleg.van(code, tekst));
  }
}
