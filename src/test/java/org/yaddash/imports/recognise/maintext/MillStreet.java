package org.yaddash.imports.recognise.maintext;

import java.util.List;

/** A story of an invented town, and what stands beside it on a page of its paper. */
public final class MillStreet {
  /** Its paragraphs. */
  public static final List<String> STORY =
      List.of(
          "The pumps of the lower town stopped at dusk, and by midnight the water stood in the cellars of the mill street.",
          "Nobody had been told, said the warden of the sluice, although the letter had been written and numbered in spring.",
          "The council met in the school. It was decided that the bridge should be closed until the piers had been looked at.",
          "In the morning the people came back for their animals, and found the yards covered by a hand of grey mud.");

  /** Each a title and a line. */
  public static final List<String[]> TEASERS =
      List.of(
          new String[] {"Choir looks for tenors", "Rehearsals begin after the harvest."},
          new String[] {"Record price for rye", "Traders blame the long frost."},
          new String[] {"New roof for the station", "Passengers will have to wait outside."},
          new String[] {"Chess: Olmar wins again", "The final lasted nine hours."},
          new String[] {"Bakery closes its doors", "Nobody wanted to learn the trade."});

  private MillStreet() {}
}
