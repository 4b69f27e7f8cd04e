package nl.sluis.verwerking;

import javax.sql.DataSource;
import nl.sluis.Vraagteller;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Counts the statements of a whole gateway. */
@Component
@Profile("telling")
class Telling implements BeanPostProcessor {
  @Override
  public Object postProcessAfterInitialization(Object bean, String naam) {
    return bean instanceof DataSource databank ? new Vraagteller(databank) : bean;
  }
}
