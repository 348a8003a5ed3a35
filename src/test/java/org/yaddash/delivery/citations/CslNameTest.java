package org.yaddash.delivery.citations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaddash.Resources;

class CslNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tallow, Mira | {'family': 'Tallow', 'given': 'Mira'}",
        "J. Ferrin | {'family': 'Ferrin', 'given': 'J.'}",
        "J. K. Ferrin | {'family': 'Ferrin', 'given': 'J. K.'}",
        "Дж.К. Феррин | {'family': 'Феррин', 'given': 'Дж.К.'}",
        "Феррин Д. К. | {'family': 'Феррин', 'given': 'Д. К.'}",
        "Mira Tallow | {'literal': 'Mira Tallow'}",
        "Талов Мирон Иванович | {'literal': 'Талов Мирон Иванович'}",
        "Ashwater District Hospital | {'literal': 'Ashwater District Hospital'}",
        "Tallow, Ferrin, Venn | {'literal': 'Tallow, Ferrin, Venn'}",
        "Dr. Venn | {'literal': 'Dr. Venn'}",
        "Photo: Mira Tallow, Varn Courier | {'literal': 'Photo: Mira Tallow, Varn Courier'}",
        "J. K. | {'literal': 'J. K.'}",
        "Tallow | {'literal': 'Tallow'}",
      })
  void aNameIsTakenApartOnlyWhereItsWritingTellsHow(String name, String parts) {
    assertThat(CslName.of(name)).isEqualTo(Resources.json(parts));
  }
}
