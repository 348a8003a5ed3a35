package org.yaddash.imports.recognise.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordTest {
  @Test
  void aTraitIsAskedOnceForEachDifferentWord() {
    List<String> asked = new ArrayList<>();
    Word.Trait trait =
        new Word.Trait(
            word -> {
              asked.add(word);
              return word.startsWith("w");
            });
    List<Token> tokens = Tokens.of("Water, weir, water, quay, weir and quay.");

    List<String> has = tokens.stream().filter(trait::of).map(Token::lower).toList();

    assertThat(has).containsExactly("water", "weir", "water", "weir");
    // "Water" and "water" are written differently
    assertThat(asked).containsExactly("water", ",", "weir", "water", "quay", "and", ".");
  }

  @Test
  void traitsDoNotAnswerForEachOther() {
    Word.Trait rivers = Word.Trait.among(Set.of("weir", "ford"));
    Word.Trait roofs = Word.Trait.among(Set.of("gable"), Set.of("ford"));
    Token weir = Tokens.of("weir").get(0);
    Token ford = Tokens.of("Ford").get(0);

    assertThat(rivers.of(weir)).isTrue();
    assertThat(roofs.of(weir)).isFalse();
    assertThat(rivers.of(ford)).isTrue();
    assertThat(roofs.of(ford)).isTrue();
    assertThat(roofs.any(List.of(weir))).isFalse();
    assertThat(roofs.any(List.of(weir, ford))).isTrue();
  }

  @Test
  void wordsOfTheSamePlaceAreToldApart() {
    // far more different words than the lexicon has places
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 60_000; i++) {
      text.append('w').append((char) ('a' + i % 26)).append(Integer.toString(i, 26)).append(' ');
    }
    String all = text.toString();

    for (Token token : Tokens.of(all)) {
      assertThat(token.lower()).isEqualTo(all.substring(token.start(), token.end()));
    }
  }

  @Test
  void aPartHasTheTokensOfTheWholeUnlessItCutsAWord() {
    String text = "The miller of Tanner's Row kept the keys. ".repeat(10);
    for (int i = 0; i < 6; i++) {
      assertThat(Tokens.of(text, 4, 10)).extracting(Token::lower).containsExactly("miller");
      assertThat(Tokens.of(text, 6, 10)).extracting(Token::lower).containsExactly("ller");
      assertThat(Tokens.of(text, 4, 13)).extracting(Token::lower).containsExactly("miller", "of");
    }
    assertThat(Sentences.of(text, 0, 84)).hasSize(2);
    assertThat(Sentences.of(text, 0, 84)).isSameAs(Sentences.of(text, 0, 84));
  }
}
