package org.yaddash.http;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource that speaks nothing but JSON:API: bodies of another media type are answered with
 * 415, requests that accept no JSON:API with 406, both as JSON:API 1.1 asks for.
 */
@NameBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface JsonApiOnly {}
