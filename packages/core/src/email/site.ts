/** Who sends: shown in every mail and page (特定電子メール法 4条) and used to build links. */
export type Site = {
  /** Base of every link, without a trailing slash: https, or http on the local stage. */
  readonly url: string;
  readonly senderName: string;
  /** The fixed From address. */
  readonly senderAddress: string;
  readonly postalAddress: string;
  /** Address or URL where complaints and questions are answered. */
  readonly contact: string;
};
