package org.rapporteur.identity.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Limits sign-in, registration and mail attempts. Limits apply per server node, so several nodes
/// allow proportionally more.
@Component
public class AttemptLimiter {

  /// Enough for typing errors, too few for trying a list of stolen passwords.
  private static final Limit PER_ACCOUNT_AND_ADDRESS = new Limit(8, Duration.ofMinutes(10));

  /// Higher, so that an attacker with a few addresses cannot lock the owner out.
  private static final Limit PER_ACCOUNT = new Limit(100, Duration.ofHours(1));

  /// High because a ministry or a conference hall shares one address.
  private static final Limit PER_ADDRESS = new Limit(200, Duration.ofMinutes(10));

  private static final Limit REGISTRATIONS_PER_ADDRESS = new Limit(60, Duration.ofHours(1));

  /// Protects an address that somebody else may have entered.
  private static final Limit MAILS_PER_RECIPIENT = new Limit(5, Duration.ofHours(1));

  /// Client of attempts outside a web request, such as a command.
  private static final String NO_CLIENT = "here";

  private record Limit(int maxAttempts, Duration period) {

    Bucket createBucket() {
      return Bucket.builder()
          .addLimit(limit -> limit.capacity(maxAttempts).refillGreedy(maxAttempts, period))
          .build();
    }
  }

  /// Bounded, so that many different names cannot fill the memory.
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(Duration.ofHours(1)).build();

  public void requireSignInAllowed(String account) {
    String client = clientAddress();
    String name = normalize(account);
    consume("address " + client, PER_ADDRESS);
    consume(accountAndClientKey(name, client), PER_ACCOUNT_AND_ADDRESS);
    consume("account " + name, PER_ACCOUNT);
  }

  /// Clears the attempts that failed because of typing errors.
  public void resetAfterSignIn(String account) {
    buckets.invalidate(accountAndClientKey(normalize(account), clientAddress()));
  }

  /// Counts registrations and password resets together.
  void requireRegistrationAllowed() {
    consume("registration " + clientAddress(), REGISTRATIONS_PER_ADDRESS);
  }

  /// Returns false instead of throwing, because a refusal would reveal that an account exists.
  boolean tryConsumeMail(String email) {
    return findOrCreateBucket("mail " + email, MAILS_PER_RECIPIENT).tryConsume(1);
  }

  private void consume(String key, Limit limit) {
    var probe = findOrCreateBucket(key, limit).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw new TooManyAttempts(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  private Bucket findOrCreateBucket(String key, Limit limit) {
    return buckets.get(key, absent -> limit.createBucket());
  }

  private static String normalize(String account) {
    return account.strip().toLowerCase(Locale.ROOT);
  }

  private static String accountAndClientKey(String account, String client) {
    return "sign-in " + client + ' ' + account;
  }

  private static String clientAddress() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? request.getRequest().getRemoteAddr()
        : NO_CLIENT;
  }
}
