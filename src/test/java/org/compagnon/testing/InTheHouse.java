package org.compagnon.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/// A test with the whole application running on a real PostgreSQL. All such tests share one application.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@Import({
    World.class,
    Browsing.class,
    EditionWorld.class,
    PairWorld.class,
    MatchingWorld.class,
    MeetingWorld.class,
    WaveWorld.class,
    TestClock.class
})
public @interface InTheHouse {}
