package org.yaddash.imports.recognise.people.words;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yaddash.imports.recognise.words.Token;
import org.yaddash.imports.recognise.words.Word;

/**
 * Capital words that are part of no person's name: what sentences begin with, and what streets,
 * houses and papers are called.
 */
public final class NotNames {
  private static final Set<String> WORDS = new HashSet<>();
  private static final Word.Trait TRAIT;

  static {
    words(
        "the a an this that these those in on at by for from with and but or when after before while as if it he she"
            + " they we his her their our its no not there here two three four five six seven eight nine ten many some"
            + " all most other others another both later then among police troops soldiers president minister governor"
            + " colonel general captain lieutenant major sergeant mayor");
    words(
        "street road avenue lane square bridge boulevard school college university hospital church mosque cemetery"
            + " museum library hotel factory works mill station committee commission council ministry party front union"
            + " gazette times news herald press radio television agency institute academy company district region"
            + " republic city village river lake mountain park alley army");
    words(
        "в на и а но по из за при под над от до у с о об когда после как если он она они это эти все так там тут"
            + " улица улице площадь площади проспект проспекте школа школе больница больнице завод заводе город городе"
            + " район районе село селе река мост мосту республика газета комитет комиссия министр президент губернатор"
            + " полковник генерал капитан майор");
    words(
        "брат сестра сын дочь жена муж отец мать дядя тётя внук внучка друг подруга сосед соседка родственник племянник"
            + " племянница вдова");
    words(
        "bu o və amma lakin onlar biz sonra əvvəl küçəsi küçəsində prospekti məktəbi xəstəxanası zavodu şəhəri rayonu"
            + " kəndi çayı körpüsü respublikası qəzeti komitəsi nazir prezident qubernator polkovnik general kapitan");
    TRAIT = new Word.Trait(WORDS::contains);
  }

  private NotNames() {}

  /** Whether a word is one. */
  public static boolean has(Token token) {
    return TRAIT.of(token);
  }

  private static void words(String words) {
    WORDS.addAll(List.of(words.split(" ", -1)));
  }
}
