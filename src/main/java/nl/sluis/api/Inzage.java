package nl.sluis.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How a look by a page of the console is called in the audit trail. Every page has it that is asked
 * for with GET, and every other one that shows data; what only changes something records that
 * itself. A variable {@code bericht} in its path is the message that is looked at.
 *
 * @see Inzagespoor
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Inzage {

  /** One word, such as BERICHT_GELEZEN; empty where no data of anybody is shown. */
  String value();

  /** With which statuses the act records itself. */
  int[] behalve() default {};

  /**
   * Whether the page asks itself again how it stands: what a session asks so within an hour of the
   * look that was recorded is that same look.
   */
  boolean peilt() default false;

  /** That it shows no data of anybody. */
  String GEEN = "";
}
