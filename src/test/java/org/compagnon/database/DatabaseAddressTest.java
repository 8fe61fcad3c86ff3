package org.compagnon.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// One setting names the database.
class DatabaseAddressTest {

    @Test
    void is_read_as_other_programs_write_it() {
        var address =
                DatabaseAddress.parse("postgresql://maud:p%40ss+word@db.example.org:5433/tutorat?sslmode=require");

        assertThat(address)
                .isEqualTo(new DatabaseAddress(
                        "jdbc:postgresql://db.example.org:5433/tutorat?sslmode=require", "maud", "p@ss+word"));
    }

    @Test
    void is_read_as_java_programs_write_it() {
        var address = DatabaseAddress.parse("jdbc:postgresql://db.example.org/tutorat?user=maud&password=secret");

        assertThat(address.user()).isNull();
        assertThat(address.jdbcUrl()).contains("user=maud");
    }

    @Test
    void never_shows_its_password() {
        assertThat(DatabaseAddress.parse("jdbc:postgresql://db/t?user=maud&password=secret"))
                .asString()
                .doesNotContain("secret");
        assertThatThrownBy(() -> DatabaseAddress.parse("mysql://maud:secret@db/t"))
                .isInstanceOfSatisfying(DatabaseUnavailable.class, refused -> assertThat(
                                refused.details().toString())
                        .doesNotContain("secret")
                        .contains("maud"));
    }
}
