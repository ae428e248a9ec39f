/** What pages fetch that is no page. */
package org.linia.channel.web;
