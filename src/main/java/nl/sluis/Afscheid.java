package nl.sluis;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Tells that Sluis has stopped, once all else has: what is there first goes last. One that did not
 * start has told why.
 */
final class Afscheid
    implements ApplicationContextInitializer<GenericApplicationContext>,
        ApplicationListener<ApplicationReadyEvent>,
        DisposableBean {
  private static final Logger SCHERM = LoggerFactory.getLogger("scherm");

  private boolean draaide;

  @Override
  public void initialize(GenericApplicationContext sluis) {
    sluis.getDefaultListableBeanFactory().registerDisposableBean("afscheid", this);
    sluis.addApplicationListener(this);
  }

  @Override
  public void onApplicationEvent(ApplicationReadyEvent gereed) {
    draaide = true;
  }

  @Override
  public void destroy() {
    if (draaide) {
      SCHERM.info("Sluis is gestopt.");
    }
  }
}
