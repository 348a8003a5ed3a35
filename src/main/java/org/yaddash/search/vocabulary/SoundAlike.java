package org.yaddash.search.vocabulary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.yaddash.names.Nearest;
import org.yaddash.names.SoundCosts;
import org.yaddash.names.Sounds;
import org.yaddash.search.words.Asked;

/**
 * Finds the names that sound like a word, in whatever script. How far away they may be depends on
 * the word: one that is a name in the archive brings other spellings of it, one that is a plain
 * word of its texts hardly more than itself, and one that is nowhere all names that may have been
 * meant.
 */
public final class SoundAlike {
  private static final int MOST = 60;
  private static final int FEWEST_SOUNDS = 2;

  private static final float SAME = 4;

  /** As far as another spelling of a name goes. */
  private static final float SPELLING = 15;

  /** As far as what may have been meant goes. */
  private static final float MEANT = 20;

  /** As far as a name may be for each of the word's sounds: short words are soon others. */
  private static final float A_SOUND = 2.6f;

  private final IndexReader reader;
  private final KnownNames names;

  /** Finds them in a state of the index. */
  public SoundAlike(IndexReader reader, KnownNames names) {
    this.reader = reader;
    this.names = names;
  }

  /**
   * For each name that a part of the search words is made of, those that sound like it, the nearest
   * first. Empty when there are none for one of them.
   */
  public List<List<Nearest.Near>> of(Asked.Part part) throws IOException {
    float reach = reach(part.words());
    List<List<Nearest.Near>> all = new ArrayList<>();
    for (String sounds : Sounds.ofAll(part.text())) {
      List<Nearest.Near> near = near(sounds, reach);
      if (near.isEmpty()) {
        return List.of();
      }
      all.add(near);
    }
    return all;
  }

  private float reach(List<Asked.Word> words) throws IOException {
    boolean isName = true;
    boolean isText = true;
    for (Asked.Word word : words) {
      isName &= Vocabulary.isName(word, reader);
      isText &= Vocabulary.isKnown(word, reader);
    }
    return isName ? SPELLING : isText ? SAME : MEANT;
  }

  private List<Nearest.Near> near(String sounds, float reach) {
    if (sounds.length() < FEWEST_SOUNDS) {
      return List.of();
    }
    return new Nearest(
            sounds, SoundCosts.shipped(), MOST, Math.min(reach, A_SOUND * sounds.length()))
        .among(names.of(reader));
  }
}
