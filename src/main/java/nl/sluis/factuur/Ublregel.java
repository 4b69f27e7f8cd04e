package nl.sluis.factuur;

import static nl.sluis.factuur.Ublfactuur.EURO;
import static nl.sluis.factuur.Ublfactuur.euro;

import java.math.BigDecimal;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.InvoiceLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemIdentificationType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PriceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxCategoryType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.NoteType;
import org.jspecify.annotations.Nullable;

/**
 * A line of an invoice as UBL: a whole month is one month at its price, a part of it so many days
 * at the price of as many days as the month has.
 */
final class Ublregel {
  /** Codes of UN/ECE Recommendation 20. */
  private static final String MAAND = "MON";

  private static final String DAG = "DAY";
  private static final String STUK = "C62";

  private Ublregel() {}

  static InvoiceLineType van(Factuurregel regel, String nummer, Btw btw) {
    InvoiceLineType lijn = new InvoiceLineType();
    lijn.setID(nummer);
    lijn.addNote(new NoteType(regel.berekening()));
    lijn.setLineExtensionAmount(euro(regel.bedrag())).setCurrencyID(EURO);
    lijn.addInvoicePeriod(Ublfactuur.periode(regel.dagen()));
    lijn.setItem(dienst(regel, btw));
    zetPrijs(lijn, regel);
    return lijn;
  }

  private static void zetPrijs(InvoiceLineType lijn, Factuurregel regel) {
    PriceType prijs = new PriceType();
    lijn.setPrice(prijs);
    if (regel.isBegrensd()) {
      // what is left below the jaarplafond is no number of days
      hoeveelheid(lijn, 1, STUK);
      prijs.setPriceAmount(euro(regel.bedrag())).setCurrencyID(EURO);
      return;
    }
    prijs.setPriceAmount(euro(regel.perMaand())).setCurrencyID(EURO);
    if (regel.isHeleMaand()) {
      hoeveelheid(lijn, 1, MAAND);
    } else {
      hoeveelheid(lijn, regel.aantalDagen(), DAG);
      prijs.setBaseQuantity(BigDecimal.valueOf(regel.dagenInDeMaand())).setUnitCode(DAG);
    }
  }

  private static void hoeveelheid(InvoiceLineType lijn, long aantal, String eenheid) {
    lijn.setInvoicedQuantity(BigDecimal.valueOf(aantal)).setUnitCode(eenheid);
  }

  private static ItemType dienst(Factuurregel regel, Btw btw) {
    ItemType dienst = new ItemType();
    dienst.setName(regel.naam());
    @Nullable String code = regel.contractregel().product().code();
    if (code != null) {
      ItemIdentificationType kenmerk = new ItemIdentificationType();
      kenmerk.setID(code);
      dienst.setSellersItemIdentification(kenmerk);
    }
    TaxCategoryType categorie = new TaxCategoryType();
    categorie.setID(btw.categorie());
    categorie.setPercent(BigDecimal.valueOf(btw.percentage()));
    categorie.setTaxScheme(Ublfactuur.btwStelsel());
    dienst.addClassifiedTaxCategory(categorie);
    return dienst;
  }
}
