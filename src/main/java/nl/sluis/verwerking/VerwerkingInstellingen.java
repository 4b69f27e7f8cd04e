package nl.sluis.verwerking;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator can set about processing and delivery.
 *
 * @param verwerking tries of a message whose processing fails by a fault of ours
 * @param aflevering how outgoing files are brought
 */
@ConfigurationProperties("sluis")
record VerwerkingInstellingen(Herhaling verwerking, @DefaultValue Afleverinstellingen aflevering) {}
