package nl.sluis.koppeling.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How large the world of the demonstration is.
 *
 * @param clienten so many clients are assigned something in the months before today; 0 for the
 *     story alone, which is then played today
 */
@ConfigurationProperties("sluis.demo")
record DemoInstellingen(@DefaultValue("0") int clienten) {}
