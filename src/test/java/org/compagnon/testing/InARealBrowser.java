package org.compagnon.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.context.annotation.Import;

/// As [InTheHouse], looked at through [Windows]. All such tests share one application, which is not the one of the
/// others: a request of MockMvc replaces how an application keeps form tokens, and a real browser needs it as it is.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@InTheHouse
@Import(Overheard.Listening.class)
public @interface InARealBrowser {}
