package org.yaddash.imports.extract.characters;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Charsets of two and more bytes a character: by their marks, by the rhythm of their bytes, by
 * their labels.
 */
final class WideBytes {
  private static final Set<String> EAST_ASIAN =
      Set.of(
          "Big5",
          "Big5-HKSCS",
          "EUC-JP",
          "EUC-KR",
          "EUC-TW",
          "GB18030",
          "GBK",
          "GB2312",
          "Shift_JIS",
          "windows-31j",
          "x-windows-949",
          "x-windows-950",
          "x-windows-936",
          "x-Johab",
          "x-EUC-TW",
          "ISO-2022-JP",
          "ISO-2022-KR",
          "x-MS950-HKSCS",
          "x-windows-iso2022jp");

  private static final int LOOKED_AT = 64_000;

  private WideBytes() {}

  /**
   * By a byte order mark, or by the zeros that wide characters leave; null when there is neither.
   */
  static @Nullable Decoding decode(byte[] bytes) {
    int n = bytes.length;
    if (starts(bytes, 0xef, 0xbb, 0xbf)) {
      Utf8 rest = Utf8.count(bytes, 3, n);
      return rest.broken() * 10L <= rest.sequences() + 9L
          ? whole(bytes, 3, StandardCharsets.UTF_8, 1)
          : null;
    }
    if (starts(bytes, 0xff, 0xfe, 0, 0) && n % 4 == 0 || starts(bytes, 0, 0, 0xfe, 0xff)) {
      return whole(bytes, 4, Charset.forName(bytes[0] == 0 ? "UTF-32BE" : "UTF-32LE"), 1);
    }
    if (starts(bytes, 0xff, 0xfe)) {
      return whole(bytes, 2, StandardCharsets.UTF_16LE, 1);
    }
    if (starts(bytes, 0xfe, 0xff)) {
      return whole(bytes, 2, StandardCharsets.UTF_16BE, 1);
    }
    Charset rhythm = rhythm(bytes);
    return rhythm == null ? null : whole(bytes, 0, rhythm, 0.95);
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static Decoding whole(byte[] bytes, int from, Charset charset, double confidence) {
    String text = new String(bytes, from, bytes.length - from, charset);
    return new Decoding(
        charset.name(), text, confidence, SampleLine.of(text), List.of(), List.of());
  }

  /**
   * Wide characters of one script have the same few bytes at every second (or all but every fourth)
   * place.
   */
  private static @Nullable Charset rhythm(byte[] bytes) {
    int n = Math.min(bytes.length, LOOKED_AT) & ~3;
    if (bytes.length < 4) {
      return null;
    }
    int[] zeros = new int[4];
    int[] evenPages = new int[256];
    int[] oddPages = new int[256];
    for (int i = 0; i < n; i++) {
      zeros[i & 3] += bytes[i] == 0 ? 1 : 0;
      if ((i & 1) == 0) {
        evenPages[bytes[i] & 0xff]++;
      } else {
        oddPages[bytes[i] & 0xff]++;
      }
    }
    int quarter = n / 4;
    if (zeros[0] + zeros[1] + zeros[2] + zeros[3] == 0 && !pageRhythm(evenPages, oddPages, n / 2)) {
      return null;
    }
    if (quarter > 0) {
      if (zeros[0] == quarter && zeros[1] > quarter * 0.9 && zeros[3] < quarter * 0.3) {
        return Charset.forName("UTF-32BE");
      }
      if (zeros[3] == quarter && zeros[2] > quarter * 0.9 && zeros[0] < quarter * 0.3) {
        return Charset.forName("UTF-32LE");
      }
    }
    if (bytes.length % 2 != 0 && zeros[0] + zeros[1] + zeros[2] + zeros[3] < n / 8) {
      return null;
    }
    double big = wideness(evenPages, oddPages, n / 2);
    double little = wideness(oddPages, evenPages, n / 2);
    if (Math.max(big, little) < 0.7) {
      return null;
    }
    return big > little ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
  }

  private static boolean pageRhythm(int[] even, int[] odd, int n) {
    // a control character at every second place is in no text of narrow characters
    for (int page = 1; page < 8 && n >= 3; page++) {
      if (even[page] == n || odd[page] == n) {
        return true;
      }
    }
    return n > 20
        && (Arrays.stream(even).max().orElse(0) > n * 0.6
            || Arrays.stream(odd).max().orElse(0) > n * 0.6);
  }

  /**
   * How much of the high bytes are the pages of one script beside the ASCII page; 0 when low bytes
   * are not varied.
   */
  private static double wideness(int[] high, int[] low, int n) {
    if (n == 0) {
      return 0;
    }
    int best = 0;
    for (int page : new int[] {0x03, 0x04, 0x05, 0x06, 0x0e, 0x10, 0x01}) {
      best = Math.max(best, high[page]);
    }
    int signs = high[0] == 0 ? Math.min(high[0x20], n / 20) : high[0x20];
    double share = (high[0] + best + signs + (best == high[1] ? 0 : high[1])) / (double) n;
    int varied = 0;
    for (int count : low) {
      varied += count > 0 ? 1 : 0;
    }
    double lowZeros = low[0] / (double) n;
    return lowZeros > 0.2 || varied < Math.min(5, n / 2) ? 0 : share;
  }

  /** A charset of seven-bit bytes with escape sequences, or null. */
  static @Nullable Charset escaped(byte[] bytes, List<String> labels) {
    boolean japanese = false;
    boolean korean = false;
    for (int i = 0; i + 3 < bytes.length; i++) {
      if (bytes[i] == 0x1b && bytes[i + 1] == '$') {
        korean |= bytes[i + 2] == ')' && bytes[i + 3] == 'C';
        japanese |= bytes[i + 2] == 'B' || bytes[i + 2] == '@';
      }
    }
    return korean
        ? Charset.forName("ISO-2022-KR")
        : japanese ? Charset.forName("ISO-2022-JP") : null;
  }

  /**
   * One of the East Asian charsets, when a label names it and the bytes keep to it, or when nothing
   * else reads.
   */
  static @Nullable Decoding eastAsian(byte[] bytes, List<String> labels, boolean readsOtherwise) {
    if (readsOtherwise) {
      return null;
    }
    for (String label : labels) {
      Charset charset = Labels.charset(label);
      if (charset != null && EAST_ASIAN.contains(charset.name()) && broken(bytes, charset) < 0.02) {
        return named(whole(bytes, 0, charset, 0.97), bytes);
      }
    }
    CharsetDetector detector = new CharsetDetector();
    detector.setText(bytes.length > LOOKED_AT ? Arrays.copyOf(bytes, LOOKED_AT) : bytes);
    detector.enableInputFilter(true);
    for (CharsetMatch match : detector.detectAll()) {
      Charset charset = Labels.charset(match.getName());
      if (charset != null
          && EAST_ASIAN.contains(charset.name())
          && match.getConfidence() >= 10
          && reads(bytes, charset)) {
        return named(whole(bytes, 0, charset, match.getConfidence() / 100.0), bytes);
      }
    }
    for (String rare : List.of("x-Johab", "x-EUC-TW", "Big5")) {
      if (Charset.isSupported(rare) && reads(bytes, Charset.forName(rare))) {
        return whole(bytes, 0, Charset.forName(rare), 0.5);
      }
    }
    return null;
  }

  /**
   * Whether there are enough characters and they are the common ones, not those that stray bytes
   * come out as.
   */
  private static boolean plausible(String text) {
    int common = 0;
    int rare = 0;
    int hangul = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\ue000' && c < '\uf900') {
        rare += 20;
      }
      hangul += c >= 0xac00 && c < 0xd7a4 ? 1 : 0;
      if (c < 0x80) {
        continue;
      }
      boolean usual =
          c >= 0x3000 && c < 0x3100
              || c >= 0x4e00 && c < 0xa000
              || c >= 0xac00 && c < 0xd7a4
              || c >= 0xff01 && c < 0xff5f;
      common += usual ? 1 : 0;
      rare += usual ? 0 : 1;
    }
    // Korean with more than a few Chinese characters, or the reverse, is something else misread.
    boolean oneScript = hangul < common * 0.05 || hangul > common * 0.5;
    return common >= 8 && common > rare * 4 && oneScript;
  }

  private static boolean reads(byte[] bytes, Charset charset) {
    return broken(bytes, charset) < 0.03
        && plausible(new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), charset))
        && !(charset.name().startsWith("GB") && rarely(bytes));
  }

  /** Whether more of the Chinese characters are of the rarer half of GB 2312 than in any text. */
  private static boolean rarely(byte[] bytes) {
    int common = 0;
    int rare = 0;
    for (int i = 0; i + 1 < Math.min(bytes.length, LOOKED_AT); i++) {
      int lead = bytes[i] & 0xff;
      if (lead >= 0xb0) {
        common += lead < 0xd8 ? 1 : 0;
        rare += lead >= 0xd8 ? 1 : 0;
        i++;
      } else if (lead >= 0x80) {
        i++;
      }
    }
    return rare * 4 > common;
  }

  /** The narrower charset's name where the bytes keep to it. */
  private static Decoding named(Decoding wide, byte[] bytes) {
    String narrow =
        switch (wide.charset()) {
          case "windows-31j" -> "Shift_JIS";
          case "x-windows-949" -> "EUC-KR";
          case "GB18030" -> broken(bytes, Charset.forName("GB2312")) < 0.01 ? "GB2312" : "GBK";
          default -> "";
        };
    if (narrow.isEmpty()
        || broken(bytes, Charset.forName(narrow)) > (narrow.startsWith("GB") ? 0.01 : 0)) {
      return wide;
    }
    return new Decoding(
        narrow, wide.text(), wide.confidence(), wide.sample(), wide.alternatives(), wide.remarks());
  }

  /** The share of the high bytes that the charset cannot read. */
  private static double broken(byte[] bytes, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, 0, Math.min(bytes.length, LOOKED_AT));
    CharBuffer out = CharBuffer.allocate(8_192);
    int errors = 0;
    int high = 0;
    for (int i = 0; i < in.limit(); i++) {
      high += bytes[i] < 0 ? 1 : 0;
    }
    while (in.hasRemaining() && errors < 2_000) {
      CoderResult result = decoder.decode(in, out, true);
      if (result.isOverflow()) {
        out.clear();
      } else if (result.isError()) {
        errors += in.remaining() > 4 ? 1 : 0;
        in.position(Math.min(in.limit(), in.position() + Math.max(1, result.length())));
      } else {
        break;
      }
    }
    return errors * 2.0 / Math.max(1, high);
  }
}
