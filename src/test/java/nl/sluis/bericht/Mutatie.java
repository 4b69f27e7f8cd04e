package nl.sluis.bericht;

import java.util.Collections;
import java.util.List;

/** One change to one element of a message. */
enum Mutatie {
  WEG {
    @Override
    void pasToe(Knoop wortel, Knoop knoop) {
      buren(wortel, knoop).remove(knoop);
    }
  },
  DUBBEL {
    @Override
    void pasToe(Knoop wortel, Knoop knoop) {
      List<Knoop> rij = buren(wortel, knoop);
      rij.add(rij.indexOf(knoop), knoop.kopie());
    }
  },
  OMGEWISSELD {
    @Override
    void pasToe(Knoop wortel, Knoop knoop) {
      List<Knoop> rij = buren(wortel, knoop);
      int plek = rij.indexOf(knoop);
      Collections.swap(rij, plek, (plek + 1) % rij.size());
    }
  },
  ACHTERAAN {
    @Override
    void pasToe(Knoop wortel, Knoop knoop) {
      List<Knoop> rij = buren(wortel, knoop);
      rij.remove(knoop);
      rij.add(knoop);
    }
  },
  HERNOEMD {
    @Override
    void pasToe(Knoop wortel, Knoop knoop) {
      knoop.naam = knoop.naam + "x";
    }
  },
  KLEINE_LETTER {
    @Override
    void pasToe(Knoop wortel, Knoop knoop) {
      knoop.naam = Character.toLowerCase(knoop.naam.charAt(0)) + knoop.naam.substring(1);
    }
  },
  ANDERE_NAMESPACE {
    @Override
    void pasToe(Knoop wortel, Knoop knoop) {
      boolean isBasis = knoop.namespace.contains("basisschema");
      knoop.namespace =
          isBasis
              ? wortel.namespace
              : wortel.namespace.replaceFirst("(jw|wmo)[0-9]{3}", "basisschema");
    }
  },
  GEEN_NAMESPACE {
    @Override
    void pasToe(Knoop wortel, Knoop knoop) {
      knoop.namespace = "";
    }
  },
  ATTRIBUUT {
    @Override
    void pasToe(Knoop wortel, Knoop knoop) {
      knoop.attributen = " soort=\"1\"";
    }
  },
  XML_LANG {
    @Override
    void pasToe(Knoop wortel, Knoop knoop) {
      knoop.attributen = " xml:lang=\"nl\"";
    }
  },
  NIL {
    @Override
    void pasToe(Knoop wortel, Knoop knoop) {
      knoop.attributen = XSI + " xsi:nil=\"true\"";
    }
  },
  NIET_NIL {
    @Override
    void pasToe(Knoop wortel, Knoop knoop) {
      knoop.attributen = XSI + " xsi:nil=\"false\"";
    }
  },
  SCHEMA_LOCATION {
    @Override
    void pasToe(Knoop wortel, Knoop knoop) {
      knoop.attributen = XSI + " xsi:schemaLocation=\"urn:x x.xsd\"";
    }
  },
  ONBEKEND_TYPE {
    @Override
    void pasToe(Knoop wortel, Knoop knoop) {
      knoop.attributen = XSI + " xsi:type=\"Onbekend\"";
    }
  },
  RUIMER_TYPE {
    @Override
    void pasToe(Knoop wortel, Knoop knoop) {
      knoop.attributen =
          XSI + " xmlns:s=\"http://www.w3.org/2001/XMLSchema\" xsi:type=\"s:string\"";
    }
  },
  EIGEN_TYPE {
    @Override
    void pasToe(Knoop wortel, Knoop knoop) {
      String basis = wortel.namespace.replaceFirst("(jw|wmo)[0-9]{3}", "basisschema");
      String type = knoop.isWaarde() ? knoop.type.naam() : knoop.naam;
      knoop.attributen =
          XSI
              + " xmlns:t=\"%s\" xsi:type=\"t:%s\""
                  .formatted(knoop.isWaarde() ? basis : wortel.namespace, type);
    }
  },
  LEEG {
    @Override
    void pasToe(Knoop wortel, Knoop knoop) {
      knoop.kinderen.clear();
      knoop.waarde = "";
    }
  },
  TEKST_ERIN {
    @Override
    void pasToe(Knoop wortel, Knoop knoop) {
      knoop.binnen = "1";
    }
  },
  WITRUIMTE_ERIN {
    @Override
    void pasToe(Knoop wortel, Knoop knoop) {
      knoop.binnen = "\n\t ";
    }
  },
  COMMENTAAR_ERIN {
    @Override
    void pasToe(Knoop wortel, Knoop knoop) {
      knoop.binnen = "<!-- x --><?x y?>";
    }
  },
  CDATA_ERIN {
    @Override
    void pasToe(Knoop wortel, Knoop knoop) {
      knoop.binnen = "<![CDATA[]]>";
    }
  },
  CDATA_WITRUIMTE_ERIN {
    @Override
    void pasToe(Knoop wortel, Knoop knoop) {
      knoop.binnen = "<![CDATA[ ]]>";
    }
  },
  ELEMENT_ERIN {
    @Override
    void pasToe(Knoop wortel, Knoop knoop) {
      knoop.kinderen.add(0, new Knoop("urn:x", "Vreemd", null, ""));
    }
  },
  BROER_ERIN {
    @Override
    void pasToe(Knoop wortel, Knoop knoop) {
      knoop.kinderen.add(knoop.kopie());
    }
  };

  private static final String XSI = " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";

  /** The root has no neighbours. */
  boolean isBijBuren() {
    return ordinal() <= ACHTERAAN.ordinal();
  }

  abstract void pasToe(Knoop wortel, Knoop knoop);

  /** A copy of the message in which the element of this number, in document order, is changed. */
  Knoop van(Knoop bericht, int nummer) {
    Knoop kopie = bericht.kopie();
    pasToe(kopie, kopie.alle().skip(nummer).findFirst().orElseThrow());
    return kopie;
  }

  private static List<Knoop> buren(Knoop wortel, Knoop knoop) {
    return wortel.ouderVan(knoop).kinderen;
  }
}
