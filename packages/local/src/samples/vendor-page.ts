import { escapeMarkup } from "../markup.ts";
import { type IssueState, type VendorIssue, vendorIssues } from "./vendor-issues.ts";

type Shown = { readonly issue: VendorIssue; readonly state: IssueState };

const platforms = {
  client: "Windows 11, version 24H2",
  server: "None",
};

/** A release-health page with the summary table and the details of its real counterpart. */
export function renderVendorPage(step: number): Buffer {
  const shown = vendorIssues.flatMap((issue): readonly Shown[] => {
    const state = issue.states.findLast((one) => one.since <= step);
    return state === undefined ? [] : [{ issue, state }];
  });
  return Buffer.from(`<!DOCTYPE html>
<html lang="en-us">
<head>
<meta charset="utf-8">
<title>Windows 11, version 24H2 known issues and notifications</title>
</head>
<body>
<main>
<h1>Windows 11, version 24H2 known issues and notifications</h1>
<p>This is a made-up page in the form of a release-health page. It belongs to the demonstration of Sokuho.</p>
<table class="box-info"><tbody><tr><td class="alert is-primary"><div><strong>Current status</strong></div><div>Windows 11, version 24H2 is offered in stages.</div></td></tr></tbody></table>
<h2 id="known-issues">Known issues</h2>
<table>
<thead><tr><th>Summary</th><th>Originating update</th><th>Status</th><th>Last updated</th></tr></thead>
<tbody>
${shown.map(summaryRow).join("\n")}
</tbody>
</table>
<h2 id="issue-details">Issue details</h2>
${shown.map(details).join("\n")}
<h2>Report an issue</h2>
<p>To learn about safeguard holds, see the help page.</p>
</main>
</body>
</html>
`);
}

function summaryRow({ issue, state }: Shown): string {
  const title = escapeMarkup(issue.title);
  const summary = `<div id='${issue.number}msg'></div><b>${title}</b><br>${escapeMarkup(issue.lead)}<br><br><a href='#${issue.number}msgdesc'>See details &gt;</a>`;
  return `<tr><td>${summary}</td><td>${origin(issue)}</td><td>${status(state)}</td><td>${state.updated}</td></tr>`;
}

function details({ issue, state }: Shown): string {
  const stamp = state.status.startsWith("Resolved") ? "Resolved:" : "Last updated:";
  const history = `${stamp} ${state.updated}<br>Opened: ${issue.opened}`;
  const text = state.paragraphs.map((one) => `<p>${escapeMarkup(one)}</p>`).join("\n");
  return `<h3>${issue.month}</h3>
<div>
<h4 id='${issue.number}msgdesc'>${escapeMarkup(issue.title)}</h4>
<table>
<thead><tr><th>Status</th><th>Originating update</th><th>History</th></tr></thead>
<tbody><tr><td>${status(state)}</td><td>${origin(issue)}</td><td>${history}</td></tr></tbody>
</table>
${text}
<p><strong>Affected platforms:</strong></p>
<ul><li>Client: ${platforms.client}</li><li>Server: ${platforms.server}</li></ul>
</div>`;
}

function origin(issue: VendorIssue): string {
  return `OS Build ${issue.build}<br>${kbLink(issue.kb)}<br>${issue.released}`;
}

function status(state: IssueState): string {
  return state.resolvingKb === undefined ? state.status : `${state.status}<br>${kbLink(state.resolvingKb)}`;
}

function kbLink(kb: string): string {
  return `<a href='https://support.vendor.example/help/${kb.slice(2)}'>${kb}</a>`;
}
