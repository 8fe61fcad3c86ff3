package org.compagnon.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/// A test in the demonstration's department, at the time it is. All such tests share one application, so each leaves
/// alone what another looks at.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "compagnon.demo=true")
@AutoConfigureMockMvc
@Import({World.class, EditionWorld.class, PairWorld.class, MeetingWorld.class, WaveWorld.class})
public @interface InTheDemonstration {}
