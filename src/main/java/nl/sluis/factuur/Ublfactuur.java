package nl.sluis.factuur;

import com.helger.ubl21.UBL21Marshaller;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import nl.sluis.bericht.Datatypes.Periode;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DocumentReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.FinancialAccountType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.MonetaryTotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PaymentMeansType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PeriodType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxCategoryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSchemeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSubtotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxTotalType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.NoteType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.PaymentIDType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.TaxExemptionReasonType;
import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;

/** An invoice as UBL 2.1, in the elements that Peppol BIS Billing 3 and NLCIUS share. */
final class Ublfactuur {
  static final String EURO = "EUR";

  private static final String PROCES = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";
  private static final String FACTUUR = "380";
  private static final String SEPA_OVERSCHRIJVING = "58";
  private static final String BTW = "VAT";

  private final Factuurgegevens factuur;
  private final InvoiceType ubl = new InvoiceType();

  private Ublfactuur(Factuurgegevens factuur) {
    this.factuur = factuur;
  }

  /** In UTF-8; the same bytes for the same invoice. */
  static byte[] schrijf(Factuurgegevens factuur, Specificatie specificatie) {
    byte[] bytes =
        UBL21Marshaller.invoice()
            .setFormattedOutput(true)
            .setCharset(StandardCharsets.UTF_8)
            .getAsBytes(new Ublfactuur(factuur).document(specificatie));
    return Objects.requireNonNull(bytes, "An invoice of ours breaks the schema of UBL");
  }

  private InvoiceType document(Specificatie specificatie) {
    ubl.setCustomizationID(specificatie.kenmerk());
    ubl.setProfileID(PROCES);
    ubl.setID(factuur.nummer());
    ubl.setIssueDate(factuur.datum());
    ubl.setDueDate(factuur.vervaldatum());
    ubl.setInvoiceTypeCode(FACTUUR);
    ubl.addNote(
        new NoteType(
            "Beschikbaarheid op contract %s, %s%s"
                .formatted(
                    factuur.contract().nummer(),
                    factuur.periode().tekst(),
                    factuur.leeg().isEmpty() ? "" : ". " + factuur.nietGefactureerd())));
    ubl.setDocumentCurrencyCode(EURO);
    ubl.addInvoicePeriod(periode(factuur.periode().dagen()));
    verwijzingen();
    ubl.setAccountingSupplierParty(Ublpartij.leverancier(factuur.leverancier()));
    ubl.setAccountingCustomerParty(Ublpartij.afnemer(factuur.afnemer()));
    ubl.addPaymentMeans(betaalwijze());
    ubl.addTaxTotal(belasting());
    ubl.setLegalMonetaryTotal(totalen());
    for (Factuurregel regel : factuur.regels()) {
      String nummer = Integer.toString(ubl.getInvoiceLineCount() + 1);
      ubl.addInvoiceLine(Ublregel.van(regel, nummer, factuur.contract().btw()));
    }
    return ubl;
  }

  private void verwijzingen() {
    if (factuur.kenmerk() != null) {
      ubl.setBuyerReference(factuur.kenmerk());
    }
    if (factuur.contract().inkooporder() != null) {
      OrderReferenceType order = new OrderReferenceType();
      order.setID(factuur.contract().inkooporder());
      ubl.setOrderReference(order);
    }
    DocumentReferenceType contract = new DocumentReferenceType();
    contract.setID(factuur.contract().nummer());
    ubl.addContractDocumentReference(contract);
  }

  private PaymentMeansType betaalwijze() {
    FinancialAccountType rekening = new FinancialAccountType();
    rekening.setID(factuur.leverancier().iban());
    PaymentMeansType wijze = new PaymentMeansType();
    wijze.setPaymentMeansCode(SEPA_OVERSCHRIJVING);
    wijze.addPaymentID(new PaymentIDType(factuur.nummer()));
    wijze.setPayeeFinancialAccount(rekening);
    return wijze;
  }

  private TaxTotalType belasting() {
    Btw btw = factuur.contract().btw();
    TaxCategoryType categorie = new TaxCategoryType();
    categorie.setID(btw.categorie());
    categorie.setPercent(BigDecimal.valueOf(btw.percentage()));
    if (btw.isVrijgesteld()) {
      categorie.addTaxExemptionReason(new TaxExemptionReasonType(btw.vrijstelling()));
    }
    categorie.setTaxScheme(btwStelsel());
    TaxSubtotalType deel = new TaxSubtotalType();
    deel.setTaxableAmount(euro(factuur.netto())).setCurrencyID(EURO);
    deel.setTaxAmount(euro(factuur.btw())).setCurrencyID(EURO);
    deel.setTaxCategory(categorie);
    TaxTotalType totaal = new TaxTotalType();
    totaal.setTaxAmount(euro(factuur.btw())).setCurrencyID(EURO);
    totaal.addTaxSubtotal(deel);
    return totaal;
  }

  private MonetaryTotalType totalen() {
    MonetaryTotalType totalen = new MonetaryTotalType();
    totalen.setLineExtensionAmount(euro(factuur.netto())).setCurrencyID(EURO);
    totalen.setTaxExclusiveAmount(euro(factuur.netto())).setCurrencyID(EURO);
    totalen.setTaxInclusiveAmount(euro(factuur.totaal())).setCurrencyID(EURO);
    totalen.setPayableAmount(euro(factuur.totaal())).setCurrencyID(EURO);
    return totalen;
  }

  static PeriodType periode(Periode dagen) {
    PeriodType periode = new PeriodType();
    periode.setStartDate(dagen.begindatum());
    periode.setEndDate(dagen.einddatum());
    return periode;
  }

  static TaxSchemeType btwStelsel() {
    TaxSchemeType stelsel = new TaxSchemeType();
    stelsel.setID(BTW);
    return stelsel;
  }

  /** UBL has euros with two decimals. */
  static BigDecimal euro(long eurocent) {
    return BigDecimal.valueOf(eurocent, 2);
  }
}
