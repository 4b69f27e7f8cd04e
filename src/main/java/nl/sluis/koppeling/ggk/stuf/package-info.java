/**
 * The messages of StUF-GGk 2.1 as JAXB writes and reads them. JAXB fills their fields; nobody else
 * changes them. Names and order are those of message-schemas/stuf-ggk/0210.
 */
@NullMarked
@XmlSchema(
    namespace = Naamruimte.STUF,
    elementFormDefault = XmlNsForm.QUALIFIED,
    xmlns = {
      @XmlNs(prefix = "StUF", namespaceURI = Naamruimte.STUF),
      @XmlNs(prefix = "GGK", namespaceURI = Naamruimte.GGK)
    })
package nl.sluis.koppeling.ggk.stuf;

import jakarta.xml.bind.annotation.XmlNs;
import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
import org.jspecify.annotations.NullMarked;
