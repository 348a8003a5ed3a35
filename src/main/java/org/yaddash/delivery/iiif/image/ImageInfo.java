package org.yaddash.delivery.iiif.image;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.yaddash.renditions.Extent;

/** {@code info.json}: what can be asked of a picture. */
final class ImageInfo {
  static final String CONTEXT = "http://iiif.io/api/image/3/context.json";
  static final String PROFILE = "http://iiif.io/api/image/3/level1.json";

  private ImageInfo() {}

  static ObjectNode of(String address, Extent extent) {
    ObjectNode info = JsonNodeFactory.instance.objectNode();
    info.put("@context", CONTEXT).put("id", address).put("type", "ImageService3");
    info.put("protocol", "http://iiif.io/api/image").put("profile", "level1");
    info.put("width", extent.width()).put("height", extent.height());
    info.put("maxWidth", ImageRequest.MOST).put("maxHeight", ImageRequest.MOST);
    ArrayNode sizes = info.putArray("sizes");
    ObjectNode tiles = info.putArray("tiles").addObject().put("width", ImageRequest.TILE);
    tiles.put("height", ImageRequest.TILE);
    ArrayNode scales = tiles.putArray("scaleFactors");
    for (int scale = ImageRequest.largestScale(extent); scale >= 1; scale /= 2) {
      scales.insert(0, scale);
      if (ImageRequest.named(extent, scale)) {
        sizes
            .addObject()
            .put("width", ImageRequest.shrunk(extent.width(), scale))
            .put("height", ImageRequest.shrunk(extent.height(), scale));
      }
    }
    info.putArray("preferredFormats").add(extent.format().extension());
    info.putArray("extraFormats").add("png");
    info.putArray("extraFeatures")
        .add("canonicalLinkHeader")
        .add("profileLinkHeader")
        .add("sizeByConfinedWh");
    return info;
  }
}
