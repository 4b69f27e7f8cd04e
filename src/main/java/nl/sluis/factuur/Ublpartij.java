package nl.sluis.factuur;

import nl.sluis.factuur.Rechtspersoon.Nummer;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.AddressType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CountryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CustomerPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyIdentificationType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyLegalEntityType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyNameType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyTaxSchemeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.SupplierPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSchemeType;

/** Who sends and who gets an invoice, as UBL. */
final class Ublpartij {
  /** Any code but that of the btw: the number by which the tax authority knows who has no btw. */
  private static final String ANDERE_BELASTING = "TAX";

  private Ublpartij() {}

  static SupplierPartyType leverancier(Leverancier leverancier) {
    PartyType partij = partij(leverancier.wie());
    PartyIdentificationType agb = new PartyIdentificationType();
    agb.setID(leverancier.agb());
    partij.addPartyIdentification(agb);
    if (leverancier.wie().btwnummer() == null && leverancier.rsin() != null) {
      TaxSchemeType stelsel = new TaxSchemeType();
      stelsel.setID(ANDERE_BELASTING);
      partij.addPartyTaxScheme(belasting(leverancier.rsin(), stelsel));
    }
    SupplierPartyType supplier = new SupplierPartyType();
    supplier.setParty(partij);
    return supplier;
  }

  static CustomerPartyType afnemer(Afnemer afnemer) {
    CustomerPartyType customer = new CustomerPartyType();
    customer.setParty(partij(afnemer.wie()));
    return customer;
  }

  private static PartyType partij(Rechtspersoon wie) {
    PartyType partij = new PartyType();
    Nummer postbus = wie.postbus();
    partij.setEndpointID(postbus.waarde()).setSchemeID(postbus.schema());
    PartyNameType naam = new PartyNameType();
    naam.setName(wie.naam());
    partij.addPartyName(naam);
    partij.setPostalAddress(adres(wie));
    if (wie.btwnummer() != null) {
      partij.addPartyTaxScheme(belasting(wie.btwnummer(), Ublfactuur.btwStelsel()));
    }
    PartyLegalEntityType entiteit = new PartyLegalEntityType();
    entiteit.setRegistrationName(wie.naam());
    entiteit.setCompanyID(wie.registratie().waarde()).setSchemeID(wie.registratie().schema());
    partij.addPartyLegalEntity(entiteit);
    return partij;
  }

  private static AddressType adres(Rechtspersoon wie) {
    CountryType land = new CountryType();
    land.setIdentificationCode(wie.land());
    AddressType adres = new AddressType();
    adres.setStreetName(wie.straat());
    adres.setCityName(wie.plaats());
    adres.setPostalZone(wie.postcode());
    adres.setCountry(land);
    return adres;
  }

  private static PartyTaxSchemeType belasting(String nummer, TaxSchemeType stelsel) {
    PartyTaxSchemeType belasting = new PartyTaxSchemeType();
    belasting.setCompanyID(nummer);
    belasting.setTaxScheme(stelsel);
    return belasting;
  }
}
