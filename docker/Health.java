import java.net.HttpURLConnection;
import java.net.URI;

/** Asks the service on this machine whether it is ready: ends with 0 when it is, with 1 when not. */
class Health {
  public static void main(String[] arguments) {
    String port = System.getenv().getOrDefault("YADDASH_PORT", "8080");
    try {
      URI ready = URI.create("http://127.0.0.1:" + port + "/health/ready");
      HttpURLConnection connection = (HttpURLConnection) ready.toURL().openConnection();
      connection.setConnectTimeout(3000);
      connection.setReadTimeout(5000);
      int status = connection.getResponseCode();
      System.out.println(ready + " answers " + status);
      System.exit(status == 200 ? 0 : 1);
    } catch (Exception e) {
      System.out.println("not ready: " + e.getMessage());
      System.exit(1);
    }
  }
}
