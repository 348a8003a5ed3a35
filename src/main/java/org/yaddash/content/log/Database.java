package org.yaddash.content.log;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.persistence.sessions.Connector;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.jspecify.annotations.Nullable;

/**
 * The running transaction's way to the tables that are written most, those of the log, of the
 * entries and of imports: one connection for all of it. Rows are put off and written together, when
 * something is asked that they may be part of, or when the transaction is about to be committed.
 * Statements are written for H2 and PostgreSQL alike.
 *
 * <p>To be used only within a transaction. What the database refuses is a {@link
 * PersistenceException}, after which the transaction cannot be committed.
 */
@ApplicationScoped
public class Database {
  private static final Logger LOG = Logger.getLogger(Database.class.getName());

  /** More rows than these are not kept waiting. */
  private static final int MOST_PUT_OFF = 4_000;

  @PersistenceContext EntityManager store;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transaction;

  /** Gives a statement its values. */
  public interface Binding {
    void bind(PreparedStatement statement) throws SQLException;
  }

  /** Takes a row that was found. */
  public interface Reading<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** The rows that a query finds, those that were put off among them. */
  public <T> List<T> ask(String query, Binding binding, Reading<T> reading) {
    session().write();
    return session().ask(query, binding, reading);
  }

  /** The same for who knows what was put off, and asks only for what else there is. */
  public <T> List<T> askWritten(String query, Binding binding, Reading<T> reading) {
    return session().ask(query, binding, reading);
  }

  /** Changes rows at once. */
  public void change(String statement, Binding binding) {
    session().write();
    session().change(statement, binding);
  }

  /**
   * Puts a row off; its values are taken when it is written. Rows of several statements are written
   * statement by statement, in the order in which these were first given.
   */
  public void putOff(String statement, Binding row) {
    session().putOff(statement, row);
  }

  /** Writes what was put off: what is put off from now on is written after it. */
  public void write() {
    session().write();
  }

  /** What the transaction has of a kind until it ends; made when it is first asked for. */
  public <T> T remembered(Class<T> kind, Supplier<T> first) {
    @Nullable Object known = transaction.getResource(kind);
    if (known != null) {
      return kind.cast(known);
    }
    T made = first.get();
    transaction.putResource(kind, made);
    return made;
  }

  /** Binds a list of ids, for {@code unnest(cast(? as uuid array))}. */
  public static void ids(PreparedStatement statement, int at, Collection<UUID> ids)
      throws SQLException {
    statement.setArray(at, statement.getConnection().createArrayOf("uuid", ids.toArray()));
  }

  /** Binds a list of texts, for {@code unnest(cast(? as varchar array))}. */
  public static void texts(PreparedStatement statement, int at, Collection<String> texts)
      throws SQLException {
    statement.setArray(at, statement.getConnection().createArrayOf("varchar", texts.toArray()));
  }

  /**
   * The id in a column. Asked for without its class, which the server's pool looks up anew each
   * time.
   */
  public static UUID id(ResultSet row, int column) throws SQLException {
    return (UUID) row.getObject(column);
  }

  private Session session() {
    Session session = (Session) transaction.getResource(Session.class);
    if (session == null) {
      try {
        Connection connection = source().getConnection();
        if (connection.getAutoCommit()) {
          connection.close();
          throw new PersistenceException("the connection has no part in the transaction");
        }
        session = new Session(connection);
      } catch (SQLException e) {
        throw new PersistenceException("the database gives no connection", e);
      }
      transaction.putResource(Session.class, session);
      transaction.registerInterposedSynchronization(session);
    }
    return session;
  }

  /**
   * Where the persistence layer has its connections from. A {@code DataSource} that is injected
   * does not know of the transaction on threads that the server has not begun (those of imports):
   * its connections would commit every statement by itself.
   */
  private DataSource source() {
    Connector connector = store.unwrap(ServerSession.class).getLogin().getConnector();
    return ((JNDIConnector) connector).getDataSource();
  }

  /** What one transaction has of the database. */
  private static final class Session implements Synchronization {
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private final Map<String, List<Binding>> waiting = new LinkedHashMap<>();
    private int rows;

    Session(Connection connection) {
      this.connection = connection;
    }

    <T> List<T> ask(String query, Binding binding, Reading<T> reading) {
      try {
        PreparedStatement statement = prepared(query);
        binding.bind(statement);
        List<T> found = new ArrayList<>();
        try (ResultSet all = statement.executeQuery()) {
          while (all.next()) {
            found.add(reading.read(all));
          }
        }
        return found;
      } catch (SQLException e) {
        throw new PersistenceException("the database does not answer: " + query, e);
      }
    }

    void change(String change, Binding binding) {
      try {
        PreparedStatement statement = prepared(change);
        binding.bind(statement);
        statement.executeUpdate();
      } catch (SQLException e) {
        throw new PersistenceException("the database does not take: " + change, e);
      }
    }

    void putOff(String statement, Binding row) {
      waiting.computeIfAbsent(statement, first -> new ArrayList<>()).add(row);
      if (++rows == MOST_PUT_OFF) {
        write();
      }
    }

    void write() {
      if (rows == 0) {
        return;
      }
      Map<String, List<Binding>> all = new LinkedHashMap<>(waiting);
      waiting.clear();
      rows = 0;
      for (Map.Entry<String, List<Binding>> some : all.entrySet()) {
        try {
          PreparedStatement statement = prepared(some.getKey());
          for (Binding row : some.getValue()) {
            row.bind(statement);
            statement.addBatch();
          }
          statement.executeBatch();
        } catch (SQLException e) {
          throw new PersistenceException("the database does not take: " + some.getKey(), e);
        }
      }
    }

    private PreparedStatement prepared(String text) throws SQLException {
      PreparedStatement known = statements.get(text);
      if (known == null) {
        known = connection.prepareStatement(text);
        statements.put(text, known);
      }
      return known;
    }

    @Override
    public void beforeCompletion() {
      write();
    }

    @Override
    public void afterCompletion(int status) {
      try {
        for (PreparedStatement statement : statements.values()) {
          statement.close();
        }
        connection.close();
      } catch (SQLException e) {
        LOG.log(Level.FINE, "a connection was not given back well", e);
      }
    }
  }
}
