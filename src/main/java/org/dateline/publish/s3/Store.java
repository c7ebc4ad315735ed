package org.dateline.publish.s3;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.dateline.config.Target;
import org.dateline.publish.target.PublishException;
import org.dateline.publish.target.Unreached;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The way to a store: where it is, and with whose keys. It is asked nothing until the first question. */
final class Store {

    private static final int ATTEMPTS = 6;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private Store() {}

    /** @param home the user's, with {@code .aws} in it */
    static S3Client open(Target.S3 target, Path home, Map<String, String> environment) {
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(
                        target.region() != null
                                ? target.region()
                                : said("AWS_REGION", environment).orElse(Region.US_EAST_1.id())))
                .credentialsProvider(credentials(home, environment))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(LONGEST)
                        .socketTimeout(LONGEST))
                .forcePathStyle(target.pathStyle())
                // not every store knows the newer sums; MD5, which all know, is sent with each file
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(each -> each.expectContinueEnabled(false))
                .overrideConfiguration(each -> each.retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(ATTEMPTS)
                                .build())
                        .defaultProfileFile(ProfileFile.aggregator().build()));
        if (target.endpoint() != null) {
            builder.endpointOverride(URI.create(target.endpoint()));
        }
        return builder.build();
    }

    /** The variable, where it says anything: what a build server does not know is often empty there. */
    private static Optional<String> said(String variable, Map<String, String> environment) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
    }

    /** The variables first, as every tool for such stores has it, then the user's file. */
    private static AwsCredentialsProvider credentials(Path home, Map<String, String> environment) {
        Optional<String> id = said("AWS_ACCESS_KEY_ID", environment);
        Optional<String> secret = said("AWS_SECRET_ACCESS_KEY", environment);
        if (id.isPresent() && secret.isPresent()) {
            return StaticCredentialsProvider.create(said("AWS_SESSION_TOKEN", environment)
                    .<AwsCredentials>map(token -> AwsSessionCredentials.create(id.get(), secret.get(), token))
                    .orElseGet(() -> AwsBasicCredentials.create(id.get(), secret.get())));
        }
        Path file = home.resolve(".aws/credentials");
        if (!Files.isReadable(file)) {
            throw new PublishException(
                    "nothing says with which keys to log in to the store",
                    "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or write them into ~/.aws/credentials");
        }
        String profile = said("AWS_PROFILE", environment).orElse("default");
        try {
            ProfileCredentialsProvider keys = ProfileCredentialsProvider.builder()
                    .profileFile(ProfileFile.builder()
                            .content(file)
                            .type(ProfileFile.Type.CREDENTIALS)
                            .build())
                    .profileName(profile)
                    .build();
            keys.resolveCredentials();
            return keys;
        } catch (SdkClientException | IllegalArgumentException | IllegalStateException e) {
            throw new PublishException(
                    "~/.aws/credentials holds no keys of the profile '" + profile + "'",
                    "write aws_access_key_id and aws_secret_access_key below a line [" + profile
                            + "] there, or name another profile in AWS_PROFILE",
                    e);
        }
    }

    static PublishException refusal(Target.S3 target, SdkException e) {
        String bucket = "the bucket " + target.bucket();
        if (e instanceof S3Exception refused) {
            return switch (refused.statusCode()) {
                case 401, 403 ->
                    new PublishException(
                            "the store does not let us into " + bucket + ": " + code(refused),
                            "see that the keys are right, and may list, get, put and delete there",
                            e);
                case 404 ->
                    new PublishException(
                            "there is nothing like " + bucket + ": " + code(refused),
                            "make the bucket, or mend bucket, region and endpoint in content/digest.yaml",
                            e);
                case 507 ->
                    new PublishException(
                            "the store has no more space for " + bucket, "make space there, then publish again", e);
                default ->
                    new PublishException(
                            "the store failed at " + bucket + " with the status " + refused.statusCode() + ": "
                                    + code(refused),
                            "publish again; it goes on from where it was",
                            e);
            };
        }
        PublishException unreached = Unreached.overTls(
                "the store of " + bucket,
                "import its certificate into those of Java with 'keytool -importcert -cacerts'",
                e);
        if (unreached != null) {
            return unreached;
        }
        String reason = e instanceof SdkClientException && e.getCause() != null
                ? String.valueOf(e.getCause().getMessage())
                : String.valueOf(e.getMessage());
        return new PublishException(
                "the store of " + bucket + " cannot be reached, or the line broke: " + reason,
                "publish again; it goes on from where it was",
                e);
    }

    private static String code(S3Exception refused) {
        return refused.awsErrorDetails() == null || refused.awsErrorDetails().errorCode() == null
                ? "no reason given"
                : refused.awsErrorDetails().errorCode();
    }
}
