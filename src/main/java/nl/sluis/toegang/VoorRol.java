package nl.sluis.toegang;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * For whom a page of the console is, or an act on it: for everybody with one of these roles. On a
 * method it comes in place of that on its class. A page without it is for nobody.
 *
 * @see Rolwacht
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface VoorRol {

  /** None: for everybody who logged on. */
  Rol[] value() default {};
}
