package org.yaddash.imports.recognise.words;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The small words that running text cannot do without and menus hardly have. */
public final class StopWords {
  private static final Set<String> WORDS = new HashSet<>();

  static {
    add(
        "a an the of to and in is was were are be been that it he she they his her their its which who"
            + " with for on at by from as this these those but or not have has had will would can could"
            + " when where there than then them him you your we our i my so if no what all more into"
            + " about after before over under also only other some such one during while because");
    add(
        "и в во не на что с со как а то это по к но из у за от о об же для был была было были бы он она"
            + " они его её ее их мы вы я который которая которые которых при так или до если когда где"
            + " уже только после чтобы также более этого этом том тем всех все быть есть нет под над без");
    add(
        "və bu bir ilə üçün ki də da o onun onlar olan olaraq idi edir olub isə kimi daha çox sonra"
            + " həm ya hər biz siz mən var yox deyil ancaq amma lakin bütün öz qədər görə haqqında onu ona"
            + " ile için ve de olarak olan gibi daha sonra çok ama fakat değil her kadar göre bunu");
    add(
        "der die das und ist von mit den dem ein eine nicht zu im auf für sich des auch als wird es"
            + " le la les des et est dans que qui pour sur une un du au ne pas par plus avec son ses"
            + " el los las del en y es se por con una para como su al lo più della che di il per non è"
            + " sono nel o os da do em um uma não no na com que se het een van en voor niet met zijn");
  }

  private static final Word.Trait ONE = Word.Trait.among(WORDS);

  private StopWords() {}

  /** Whether a word (lower case) is one. */
  public static boolean has(String word) {
    return WORDS.contains(word);
  }

  /** How many of the tokens are stop words. */
  public static int count(List<Token> tokens) {
    int count = 0;
    for (Token token : tokens) {
      if (token.word() && ONE.of(token)) {
        count++;
      }
    }
    return count;
  }

  private static void add(String words) {
    WORDS.addAll(List.of(words.split(" ", -1)));
  }
}
